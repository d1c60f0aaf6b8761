/** Writes what a host reads beside the files it serves: the headers of Cloudflare and Netlify. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from './headers/index.ts';

/** @param base folder of the public address, as in `BASE` */
export function hostFiles(base: string): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { withFileTypes: true })).map((entry) =>
          entry.isDirectory() ? `${entry.name}/` : entry.name,
        );
        await writeFile(join(root, '_headers'), hostHeaders(names, `/${base}/`.replace(/\/{2,}/g, '/')));
      },
    },
  };
}
