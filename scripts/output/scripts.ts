/** Scripts ask nobody but the site: every module they import is one of its files, and no other host is named in them. */
import { importsOf } from '../check-imports.ts';
import { answersAt, type Fault, type Site, type TextFile, targetOf } from './site.ts';

/**
 * Hosts that stand in scripts as names or in remarks and are never asked: names of XML formats, the licence, notes of the
 * Word library on what Word does, a warning of Workbox.
 */
const NAMES = new Set([
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'www.w3.org',
  'purl.org',
  'purl.oclc.org',
  'www.apache.org',
  'answers.microsoft.com',
  'github.com',
  'bit.ly',
]);

/** Pagefind's scripts use made-up hosts to take addresses apart; the policy of each page keeps them within the site. */
const FROM_ELSEWHERE = /^\/pagefind\//;

const ADDRESS = /(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;

/** Faults of the scripts of a site. */
export function checkScripts(site: Site, scripts: readonly TextFile[]): Fault[] {
  return scripts
    .filter(({ path }) => !FROM_ELSEWHERE.test(path))
    .flatMap(({ path, text }) => [...checkImports(site, path, text), ...checkHosts(site, path, text)]);
}

function checkImports(site: Site, path: string, text: string): Fault[] {
  return importsOf(path, text).flatMap(({ specifier }) => {
    if (!/^\.{0,2}\//.test(specifier)) {
      return [{ path, message: `imports "${specifier}", which no browser finds` }];
    }
    const target = targetOf(site, path, specifier);
    if (target.kind === 'inside' && answersAt(site, target.path)) return [];
    return [{ path, message: `imports ${specifier}, which is not there` }];
  });
}

function checkHosts(site: Site, path: string, text: string): Fault[] {
  const own = new URL(site.root).host;
  const hosts = new Set([...text.matchAll(ADDRESS)].map(([, host = '']) => host.toLowerCase()));
  return [...hosts]
    .filter((host) => host !== own && !NAMES.has(host))
    .map((host) => ({ path, message: `names ${host}: a page must ask no host but its own` }));
}
