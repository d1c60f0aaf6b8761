/** Languages and search engines: `lang`, canonical address, hreflang both ways, titles and descriptions, sitemap. */
import type { Page } from './page.ts';
import { answersAt, type Fault, type Site, targetOf } from './site.ts';

/** Faults of what a page says about itself and its translations. */
export function checkLanguages(site: Site): Fault[] {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  return [
    ...site.pages.flatMap((page) => checkPage(site, page, byPath)),
    ...repeated(site, 'title', (page) => page.title),
    ...repeated(site, 'description', (page) => page.description),
    ...checkSitemap(site),
  ];
}

function checkPage(site: Site, page: Page, byPath: ReadonlyMap<string, Page>): Fault[] {
  const faults: Fault[] = [];
  const fault = (message: string): void => {
    faults.push({ path: page.path, message });
  };
  const locale = localeOf(site, page);
  if (page.lang === null || page.lang === '') fault('the page does not say its language');
  else if (locale !== null && page.lang !== locale) fault(`the page says it is in ${page.lang}`);
  for (const { text, lang, looks } of page.strays)
    fault(`${looks} in a text said to be in ${lang}: ${text.slice(0, 80)}`);
  if (page.title === '') fault('the page has no title');
  if (!page.indexable) return faults;
  if (page.description === '') fault('the page has no description');
  const own = site.root + page.path.slice(1);
  if (page.canonical !== own) fault(`its canonical address is ${page.canonical ?? 'missing'}, not ${own}`);
  if (locale === null) return faults;
  for (const id of missingPlaces(page, byPath.get(page.path.replace(locale, site.locales[0] ?? locale))))
    fault(`has no place "#${id}", as the page in the source language has: it would be lost with a change of language`);

  const listed = page.alternates.map(({ hreflang }) => hreflang);
  for (const wanted of [...site.locales, 'x-default']) {
    const times = listed.filter((hreflang) => hreflang === wanted).length;
    if (times !== 1) fault(`hreflang ${wanted} stands ${times} times`);
  }
  for (const { hreflang, href } of page.alternates) {
    const target = targetOf(site, page.path, href);
    if (!/^https?:/.test(href)) fault(`hreflang ${hreflang} is not a full address: ${href}`);
    else if (target.kind !== 'inside' || !answersAt(site, target.path))
      fault(`hreflang ${hreflang} leads nowhere: ${href}`);
    else if (hreflang !== 'x-default') {
      const other = byPath.get(target.path);
      if (other && localeOf(site, other) !== hreflang) fault(`hreflang ${hreflang} leads to a page in ${other.lang}`);
      if (!other?.alternates.some((back) => back.href === own)) fault(`hreflang ${hreflang} does not point back here`);
    }
  }
  return faults;
}

/** The addresses of places on a page that its translation does not have. */
function missingPlaces(page: Page, source: Page | undefined): readonly string[] {
  const own = new Set(page.ids);
  return (source?.ids ?? []).filter((id) => !own.has(id));
}

/** The locale of an address such as `/en/list/`; null for pages outside the locales. */
export function localeOf(site: Site, page: Page): string | null {
  const [, first] = page.path.split('/');
  return site.locales.find((tag) => tag === first) ?? null;
}

function repeated(site: Site, name: string, read: (page: Page) => string): Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const page of site.pages) {
    const text = read(page);
    if (!page.indexable || text === '') continue;
    const key = `${localeOf(site, page)} ${text}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, page.path);
    else faults.push({ path: page.path, message: `has the same ${name} as ${first}: ${text}` });
  }
  return faults;
}

function checkSitemap(site: Site): Fault[] {
  const listed = new Set(site.sitemap);
  const indexable = new Set(site.pages.filter((page) => page.indexable).map((page) => site.root + page.path.slice(1)));
  const path = '/sitemap-index.xml';
  return [
    ...[...indexable]
      .filter((address) => !listed.has(address))
      .map((address) => ({ path, message: `${address} is not in the sitemap` })),
    ...[...listed]
      .filter((address) => !indexable.has(address))
      .map((address) => ({ path, message: `${address} is in the sitemap and is no page for search engines` })),
  ];
}
