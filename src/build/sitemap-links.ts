/** Which pages the sitemap names, and in which languages each can be read. */

import type { SitemapItem } from '@astrojs/sitemap';
import { droppedRecords, formerPlaces, type List } from '../list/index.ts';

/**
 * Gives every page of the sitemap its translations, the same as in the page's own head.
 * `x-default` is the language choice for the home page and the Chinese page, the source, for every other.
 */
export function sitemapLinks(
  site: string,
  base: string,
  locales: readonly string[],
): (item: SitemapItem) => SitemapItem {
  const root = new URL(`${base}/`.replace(/\/{2,}/g, '/'), site).href;
  return (item) => {
    const [locale, ...rest] = item.url.slice(root.length).split('/');
    if (locale === undefined || !locales.includes(locale)) return item;
    const path = rest.join('/');
    const source = locales[0] ?? locale;
    item.links = [
      ...locales.map((tag) => ({ lang: tag, url: `${root}${tag}/${path}` })),
      { lang: 'x-default', url: path === '' ? root : `${root}${source}/${path}` },
    ];
    return item;
  };
}

/** Whether the sitemap names a page: not those that say `noindex` of themselves, the design system and former addresses. */
export function isForSearch(list: List): (page: string) => boolean {
  const former = [...formerPlaces(list), ...droppedRecords(list)].map(({ place }) => `/list/${place.join('/')}/`);
  return (page) => !page.endsWith('/design/') && !former.some((path) => page.endsWith(path));
}
