/**
 * Licences of the packages whose code reaches visitors: taken from what the bundler really put into their files, held
 * against a list of licences, and written into the site, since each asks that its notice go with every copy.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { licenceFaults, noticesOf } from './licences.ts';
import { folderOf, packageFolder, readShipped, SENT_AS_THEY_ARE } from './packages.ts';

/** Where the notices stand, below the site's root. */
export const NOTICES = 'third-party-licences.txt';

/** Folders of the packages of one build, over all its bundles. */
const folders = new Set<string>();

/** Notes what each bundle for browsers is made of. Workers are bundled apart and need it too. */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder !== null) folders.add(folder);
        }
      }
    },
  };
}

/** Writes the notices after the build, and stops it where a licence does not allow what is done. */
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
        const sent = SENT_AS_THEY_ARE.map((name) => folderOf(name, root));
        const packages = [...new Set([...folders, ...sent])]
          .map(readShipped)
          .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
        const faults = licenceFaults(packages);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        await writeFile(fileURLToPath(new URL(NOTICES, dir)), noticesOf(packages));
        logger.info(`Wrote the licences of ${packages.length} packages that visitors are sent.`);
      },
    },
  };
}
