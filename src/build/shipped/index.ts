/**
 * Licences of the packages whose code reaches visitors: taken from what the bundler really put into their files, held
 * against a list of licences, and written into the site, since each asks that its notice go with every copy.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { NOTICES } from '../../exports/open/index.ts';
import { licenceFaults, noticesOf } from './licences.ts';
import { folderOf, isDrawn, packageFolder, readShipped } from './packages.ts';
import { SENT, UNBUNDLED } from './sent.ts';

export { SENT } from './sent.ts';

/** Modules by folder of their package, over all bundles of one build: pages, workers, service worker, classifier. */
const sent = new Map<string, Set<string>>();

/** Notes what each bundle for browsers is made of. What is bundled apart needs it too: workers, the service worker. */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped',
    generateBundle(_, bundle) {
      const isForBrowsers = this.environment.config.consumer === 'client';
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !isForBrowsers) continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) if (renderedLength > 0) note(id);
      }
      for (const id of this.getModuleIds()) if (isDrawn(id)) note(id);
    },
  };
}

function note(id: string): void {
  const folder = packageFolder(id);
  if (folder !== null) sent.set(folder, (sent.get(folder) ?? new Set()).add(id));
}

/** Writes the notices after all that is bundled, and stops the build where a licence does not allow what is done. */
export function shippedLicences(): AstroIntegration {
  let root = '';
  return {
    name: 'shipped-licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [noteShipped()], worker: { plugins: () => [noteShipped()] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const name of UNBUNDLED) note(`${folderOf(name, root)}/package.json`);
        const packages = [...sent].map(([folder, modules]) => readShipped(folder, modules));
        const faults = licenceFaults(packages, SENT);
        if (faults.length > 0) throw new Error(`What visitors are sent is not as it should be:\n${faults.join('\n')}`);
        await writeFile(fileURLToPath(new URL(NOTICES, dir)), noticesOf(packages));
        logger.info(`Wrote the licences of ${packages.length} packages that visitors are sent.`);
      },
    },
  };
}
