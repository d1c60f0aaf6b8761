/** Every internal link, fragment and asset of every page resolves; nothing is fetched from elsewhere. */
import { localeOf } from './languages.ts';
import { addressesInCss } from './page.ts';
import { answersAt, type Fault, type Site, targetOf } from './site.ts';

/** What a link may name besides pages. */
export interface Known {
  /** Ids that may stand in the checker's fragment, by key. */
  readonly checkerIds: Readonly<Record<string, ReadonlySet<string>>>;
  /** Addresses outside the site that a page may link to: those of the sources, and the licences. */
  readonly outside: ReadonlySet<string>;
  /** The repository, where the settings name one: every address below it. */
  readonly repository: string | null;
}

/** Keys of the checker's fragment. Old links keep working: a key is never removed from here. */
const CHECKER_KEYS = new Set([
  ...['edition', 'zone', 'ciio', 'sector', 'scenario', 'fields', 'other', 'important', 'personal', 'sensitive'],
  ...['g.none', 'g.abroad', 'g.contract', 'g.hr', 'g.emergency'],
]);

/** Faults of links and assets. */
export function checkLinks(site: Site, known: Known): Fault[] {
  const idsByPath = new Map(site.pages.map((page) => [page.path, new Set(page.ids)]));
  const faults: Fault[] = [];
  for (const page of site.pages) {
    const fault = (message: string): void => {
      faults.push({ path: page.path, message });
    };
    for (const href of new Set(page.links)) {
      const target = targetOf(site, page.path, href);
      if (target.kind === 'broken') fault(`the link ${href} is not an address`);
      else if (target.kind === 'outside') {
        const isOurs = known.repository !== null && target.href.startsWith(`${known.repository}/`);
        if (!isOurs && !known.outside.has(target.href)) fault(`the link ${href} leads to an address no source has`);
      } else if (!answersAt(site, target.path)) fault(`the link ${href} leads nowhere`);
      else if (target.fragment.includes('=')) faults.push(...checkState(page.path, target, known));
      else if (target.fragment !== '' && !idsByPath.get(target.path)?.has(decode(target.fragment))) {
        fault(`the link ${href} names a place that is not on the page`);
      }
    }
    if (page.indexable && localeOf(site, page) !== null && page.cards.length === 0) {
      fault('the page has no picture for shared links');
    }
    for (const address of page.cards) checkCard(site, page.path, address, faults);
    for (const address of new Set(page.assets)) checkAsset(site, page.path, page.path, address, faults);
  }
  for (const { path, text } of site.stylesheets) {
    for (const address of addressesInCss(text)) checkAsset(site, path, path, address, faults);
  }
  return faults;
}

function checkAsset(site: Site, path: string, from: string, address: string, faults: Fault[]): void {
  if (address.startsWith('data:') || address.startsWith('#')) return;
  const target = targetOf(site, from, address);
  if (target.kind === 'outside') faults.push({ path, message: `${address} is fetched from another origin` });
  else if (target.kind === 'broken' || !site.files.has(target.path)) {
    faults.push({ path, message: `${address} is fetched and does not exist` });
  }
}

/** Whoever shows a shared link fetches its picture from outside: the address must be full, and the file there. */
function checkCard(site: Site, path: string, address: string, faults: Fault[]): void {
  const target = address.startsWith(site.root) ? targetOf(site, path, address) : null;
  if (target?.kind === 'inside' && site.files.has(target.path)) return;
  faults.push({ path, message: `${address} is the picture for shared links and does not exist` });
}

/** The checker keeps its state in the fragment: keys it knows, ids that exist. */
function checkState(from: string, target: { path: string; fragment: string }, known: Known): Fault[] {
  if (!target.path.endsWith('/check/')) return [];
  const faults: Fault[] = [];
  for (const [key, value] of new URLSearchParams(target.fragment)) {
    if (!CHECKER_KEYS.has(key))
      faults.push({ path: from, message: `a link to the checker has the unknown key ${key}` });
    const ids = known.checkerIds[key];
    for (const id of ids === undefined || value === '' ? [] : value.split(',')) {
      if (!ids?.has(id)) faults.push({ path: from, message: `a link to the checker names the unknown ${key} ${id}` });
    }
  }
  return faults;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
