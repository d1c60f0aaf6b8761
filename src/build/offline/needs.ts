/** Which files a page needs before anyone has touched it: its styles, its scripts, and what those import. */
import { posix } from 'node:path';
import type { BuiltSite } from './lists.ts';

const TEXT = new TextDecoder();

/**
 * @param page the page's HTML
 * @param base folder of the public address
 * @returns addresses below that folder
 */
export function needsOf(page: string, base: string, site: BuiltSite): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (path: string) => {
    if (!site.paths.has(path) || found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    for (const name of staticImports(TEXT.decode(site.read(path)))) take(posix.join(posix.dirname(path), name));
  };
  for (const [, address = ''] of page.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    if (address.startsWith(base)) take(address.slice(base.length));
  }
  return found;
}

/** What a bundled script imports at once; `import()` fetches later, if ever. */
function staticImports(script: string): readonly string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)].map(([, name = '']) => name);
}
