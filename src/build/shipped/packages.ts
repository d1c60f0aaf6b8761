/** Which package a bundled module is of, and what its folder says of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ShippedPackage } from './licences.ts';

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().default('') });

/** Packages whose files are sent without being bundled: styles, icons drawn into pages, the search of the guides. */
export const SENT_AS_THEY_ARE = ['@astrojs/starlight', '@lucide/astro', 'astro', 'pagefind'] as const;

/** The folder of the package that a module lies in; null for modules of the site itself and of the bundler. */
export function packageFolder(id: string): string | null {
  const path = id.replace(/^\0+/, '').replaceAll('\\', '/').split('?')[0] ?? '';
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** What a package's folder says of it. @throws when there is no package in it. */
export function readShipped(folder: string): ShippedPackage {
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { name, version, license, text: licenceText(folder) };
}

/** The folder of a package, in the nearest `node_modules` above a folder. @throws when it is in none. */
export function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(from) === from) throw new Error(`The package ${name} is not installed.`);
  return folderOf(name, dirname(from));
}

/** The text of every licence file; some packages have a folder of them. */
function licenceText(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) =>
    /^(licen[cs]e|copying)/i.test(name),
  );
  const texts = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? licenceText(path) : readFileSync(path, 'utf8');
  });
  return texts.join('\n\n');
}
