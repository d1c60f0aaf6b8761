/** A made-up site for the tests of the output checks. */
import { readPage } from './page.ts';
import type { Site } from './site.ts';

export const ROOT = 'https://qingdan.example/list-site/';

/** A site of these pages and files. */
export function siteOf(pages: Readonly<Record<string, string>>, files: readonly string[] = []): Site {
  const paths = Object.keys(pages);
  const read = paths.map((path) => readPage(path, pages[path] ?? ''));
  return {
    files: new Set([...paths.map((path) => (path.endsWith('/') ? `${path}index.html` : path)), '/card.png', ...files]),
    pages: read,
    stylesheets: [],
    sitemap: read.filter(({ indexable }) => indexable).map(({ path }) => ROOT + path.slice(1)),
    root: ROOT,
    locales: ['zh-CN', 'en'],
  };
}
