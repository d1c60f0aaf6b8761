/**
 * Takes Pagefind's ready-made interfaces out of the output: the site's own dialog asks `pagefind.js`, so nobody needs
 * them, and they bring code of others along whose licences are not said.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INTERFACES = /^pagefind-(?:[a-z]+-)?ui\.(?:css|js)$|^pagefind-highlight\.js$/;

/** Whether a file in Pagefind's folder is one of an interface that no page of the site uses. */
export function isInterface(name: string): boolean {
  return INTERFACES.test(name);
}

/** To be run after Starlight, which has Pagefind write them. */
export function leanPagefind(): AstroIntegration {
  return {
    name: 'lean-pagefind',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'pagefind');
        for (const name of await readdir(folder)) if (isInterface(name)) await rm(join(folder, name));
      },
    },
  };
}
