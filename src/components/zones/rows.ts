/** The lists of the other zones with Beijing's editions between them, as rows of one table. */
import type { Evidence, SourceKey } from '../../list/index.ts';
import { formatList, type LocaleTag } from '../../words/index.ts';
import { address } from '../addresses.ts';
import { recordContext } from '../record/context.ts';
import { editionSegments } from '../routes.ts';

export interface ZoneRow {
  readonly id: string;
  readonly place: string;
  readonly edition: string;
  /** The edition's own page: only Beijing's have one here. */
  readonly href: string | null;
  readonly date: string;
  readonly sectors: string;
  /** As published; null where no number was found. */
  readonly scenarios: number | null;
  readonly fields: number | null;
  readonly notes: string;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

/** In order of publication. */
export function zonesBesideBeijing(locale: LocaleTag): ZoneRow[] {
  const { list, t, texts } = recordContext(locale);
  const others = list.zones.map(
    ({ id, zone, edition, date, scenarios, fields, notes, sources }): ZoneRow => ({
      id,
      place: t(`zones.places.${zone}`),
      edition: t('zones.edition', { edition }),
      href: null,
      date,
      sectors: t(`zones.lists.${id}.sectors`),
      scenarios,
      fields,
      notes: notes === null ? '' : t(`zones.lists.${id}.notes`),
      // A listing by a named secondary source: nobody here has compared it with what the zone published.
      evidence: 'reported',
      sources,
    }),
  );
  const own = list.editions.map((edition): ZoneRow => {
    const loaded = edition.sectors.map(({ id }) => texts.sector(id).name.text);
    const named = edition.unloadedSectors.map(({ id }) => texts.unloadedSector(id).name.text);
    const text = texts.edition(edition.id);
    return {
      id: edition.id,
      place: t('zones.beijing'),
      edition: text.name.text,
      href: address(locale, ...editionSegments(edition.id)),
      date: edition.published,
      sectors: formatList([...loaded, ...named], locale),
      scenarios: edition.declaredTotals.scenarios,
      fields: edition.declaredTotals.fields,
      notes: text.scope.text,
      evidence: edition.evidence,
      sources: edition.sources,
    };
  });
  return [...others, ...own].toSorted((a, b) => a.date.localeCompare(b.date));
}
