/** Which package a module is of, what its folder says of it, and what its code says of others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ShippedPackage } from './licences.ts';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  // Old packages have an object, or nothing: both are unknown here, and stop the build.
  license: z.string().catch(''),
});

/** The folder of the package that a module lies in; null for modules of the site itself and of the bundler. */
export function packageFolder(id: string): string | null {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(pathOf(id))?.[1] ?? null;
}

/** The file a bundler's module is read from, without its marks for virtual modules and queries. */
function pathOf(id: string): string {
  return id.replace(/^\0+/, '').replaceAll('\\', '/').split('?')[0] ?? '';
}

/**
 * Styles and markup of a package that a page is made with: the bundler of pages drops them from its scripts, but they
 * are in what visitors get.
 */
export function isDrawn(id: string): boolean {
  return /\.(?:astro|css|svg)$/.test(pathOf(id));
}

/** @returns what a package's folder says of it. @throws when there is no package in it. */
export function readShipped(folder: string, modules: Iterable<string> = []): ShippedPackage {
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const text = licenceText(folder);
  // What a package has taken into its own files is under a licence that is only said there.
  const inCode = [...modules].sort().flatMap((id) => noticesInCode(contentOf(pathOf(id))));
  return { name, version, license, text, inCode: [...new Set(inCode)] };
}

/** The folder of a package, in the nearest `node_modules` above a folder. @throws when it is in none. */
export function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder.replaceAll('\\', '/');
  if (dirname(from) === from) throw new Error(`The package ${name} is not installed.`);
  return folderOf(name, dirname(from));
}

/** Comments in code that are to go with it. */
export function noticesInCode(code: string): string[] {
  const comments = code.match(/\/\*[\s\S]*?\*\//g) ?? [];
  return comments
    .filter((comment) => /@licen[cs]e|@preserve|^\/\*[*!][\s\S]*\bcopyright\b/i.test(comment))
    .map((comment) =>
      comment
        .replace(/^\/\*[*!]?|\*\/$/g, '')
        .replace(/^[ \t]*\* ?/gm, '')
        .trim(),
    );
}

function contentOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The text of every licence and notice file; some packages have a folder of them. */
function licenceText(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const texts = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    return readdirSync(path)
      .sort()
      .map((name) => readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n'))
      .join('\n\n');
  });
  return texts.join('\n\n').trim();
}
