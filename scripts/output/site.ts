/** A built site as the output checks see it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, readPage } from './page.ts';

export interface Site {
  /** Every file, as a path from the site's root, e.g. `/favicon.svg`. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  readonly stylesheets: readonly TextFile[];
  /** Addresses listed in the sitemap. */
  readonly sitemap: readonly string[];
  /** Where the site will be, base path included, e.g. `https://qingdan.example/`. */
  readonly root: string;
  /** Languages it is published in. */
  readonly locales: readonly string[];
}

/** A file of the site as text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** One thing wrong with the output: the page or file, and what. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Reads a built site from a folder. */
export function readSite(directory: string, root: string, locales: readonly string[]): Site {
  const read = (path: string): string => readFileSync(join(directory, path), 'utf8');
  const names = globSync('**/*', { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).replaceAll('\\', '/'))
    .sort();
  const sitemap = names
    .filter((name) => /^\/sitemap-\d+\.xml$/.test(name))
    .flatMap((name) => [...read(name).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''));
  return {
    files: new Set(names),
    pages: names
      .filter((name) => name.endsWith('.html'))
      .map((name) => readPage(name.replace(/\/index\.html$/, '/'), read(name))),
    stylesheets: names.filter((name) => name.endsWith('.css')).map((path) => ({ path, text: read(path) })),
    sitemap,
    root,
    locales,
  };
}

/** The files of a site whose names match. */
export function textsOf(site: Site, directory: string, names: RegExp): TextFile[] {
  return [...site.files]
    .filter((path) => names.test(path))
    .map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
}

/** Where an address on a page leads: into the site, or out of it. */
export type Target =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'broken' };

/** Resolves an address as a browser on that page would. A path within the origin but not under the base is outside. */
export function targetOf(site: Site, from: string, address: string): Target {
  let url: URL;
  try {
    url = new URL(address, site.root + from.slice(1));
  } catch {
    return { kind: 'broken' };
  }
  if (!url.href.startsWith(site.root)) return { kind: 'outside', href: url.href };
  try {
    const path = decodeURIComponent(`/${url.href.slice(site.root.length).replace(/[?#].*$/s, '')}`);
    return { kind: 'inside', path, fragment: url.hash.slice(1) };
  } catch {
    return { kind: 'broken' };
  }
}

/** Whether the site answers at a path with a page or file of its own, without a redirect. */
export function answersAt(site: Site, path: string): boolean {
  return path.endsWith('/') ? site.files.has(`${path}index.html`) : site.files.has(path);
}
