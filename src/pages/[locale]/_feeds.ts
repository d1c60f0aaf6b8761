import { site } from '../../components/full-addresses.ts';
import { atomOf, changesOf, changesOfSector } from '../../exports/feed/index.ts';
import { conceptScheme, type Language, LICENCE } from '../../exports/open/index.ts';
import type { SectorId } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';

/** The feed of the whole list, or of one sector. */
export function feedResponse(language: Language, sector: SectorId | null): Response {
  const { locale, t, texts } = language;
  const input = { list: loadList(), language, site };
  const page = sector === null ? site.page(locale.tag) : site.page(locale.tag, 'list', sector);
  const feed = atomOf({
    address: `${page}changes.atom`,
    title: sector === null ? t('data.feeds.all') : t('data.feeds.sector', { sector: texts.sector(sector).name.text }),
    subtitle: t('data.feeds.text'),
    language: locale.tag,
    author: t('site.name'),
    page,
    licence: LICENCE,
    evidenceScheme: conceptScheme(site, 'evidence'),
    entries: sector === null ? changesOf(input) : changesOfSector(input, sector),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
