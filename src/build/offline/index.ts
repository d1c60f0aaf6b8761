/** After the build: the service worker, and the lists of what belongs to each language. */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { listFile, OFFLINE_FOLDER, WEIGHTS_FILE, type Weight } from '../../offline/index.ts';
import { locales } from '../../words/load/index.ts';
import { bundleWorker } from './bundle.ts';
import { type BuiltSite, belongsTo, digest, listOf, weigher } from './lists.ts';
import { needsOf } from './needs.ts';

const pagefindEntry = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string(), wasm: z.string().nullable() })),
});

/** @param base folder of the public address, as in `BASE`. To be run after everything that changes a page. */
export function offlineUse(base: string): AstroIntegration {
  return {
    name: 'offline-use',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const folder = `/${base}/`.replace(/\/{2,}/g, '/');
        const site = siteIn(root);
        const weigh = weigher(site);
        const { languages } = pagefindEntry.parse(
          JSON.parse(readFileSync(join(root, 'pagefind/pagefind-entry.json'), 'utf8')),
        );
        const weights: Record<string, Weight> = {};
        for (const { tag } of locales) {
          const search = languages[tag.toLowerCase()] ?? languages[tag.toLowerCase().split('-')[0] ?? ''];
          const { weight, ...list } = listOf(
            [...site.paths].filter((path) => belongsTo(path, tag, search)),
            weigh,
          );
          weights[tag] = weight;
          await writeFile(join(root, listFile(tag)), JSON.stringify(list));
        }
        await writeFile(join(root, WEIGHTS_FILE), JSON.stringify(weights));
        const precache = precacheOf(site, folder);
        const script = await bundleWorker({
          base: folder,
          revision: digest(JSON.stringify(weights)),
          locales: locales.map(({ tag }) => tag),
          precache: precache.map((path) => ({
            url: folder + path,
            revision: path.startsWith('_astro/') ? null : (weigh(path)[1] ?? null),
          })),
        });
        await writeFile(join(root, 'service-worker.js'), script);
        const bytes = precache.reduce((sum, path) => sum + weigh(path)[2], 0);
        logger.info(
          `Wrote the service worker (${script.length} characters, ${precache.length} files of ${bytes} bytes at once) and ${locales.length} lists.`,
        );
      },
    },
  };
}

/** What a home page and the page about offline use need in any language, and the choice of language. */
function precacheOf(site: BuiltSite, base: string): readonly string[] {
  const decoder = new TextDecoder();
  const [source = ''] = locales.map(({ tag }) => tag);
  const pages = ['', `${source}/`, `${source}/${OFFLINE_FOLDER}/`].map((path) => decoder.decode(site.read(path)));
  const needed = new Set(pages.flatMap((page) => [...needsOf(page, base, site)]));
  return ['', 'favicon.svg', ...[...needed].sort()];
}

function siteIn(root: string): BuiltSite {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
  const byPath = new Map(names.map((name) => [name.replace(/(^|\/)index\.html$/, '$1'), name]));
  return {
    paths: new Set(byPath.keys()),
    read: (path) => new Uint8Array(readFileSync(join(root, byPath.get(path) ?? path))),
  };
}
