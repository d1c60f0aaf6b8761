/** What is new, newest first, from the data alone: no list of news is written by hand. */
import { formerPlaces } from './former.ts';
import type { Edition, IsoDate, List, Moved, Result, Source, SourceKey } from './model.ts';

export type News = {
  /** A year, a month or a day, as far as stated. */
  readonly date: string;
} & (
  | { readonly kind: 'edition'; readonly edition: Edition }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'moved'; readonly moved: Moved }
  /** Sources that were read on one day. */
  | { readonly kind: 'sources'; readonly sources: readonly Source[] }
  /** Records that were compared with one published document on one day. */
  | { readonly kind: 'verified'; readonly document: SourceKey; readonly records: number }
);

/** Everything that happened to the list or became known of it, newest first. */
export function newsOf(list: List): readonly News[] {
  const news: News[] = [
    ...list.editions.map((edition): News => ({ kind: 'edition', date: edition.published, edition })),
    ...list.results.map((result): News => ({ kind: 'result', date: result.date, result })),
    ...movesShown(list).map((moved): News => ({ kind: 'moved', date: moved.on, moved })),
    ...sourcesRead(list),
    ...comparisons(list),
  ];
  return news.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** What became of a record that is left out for its evidence is not told. */
function movesShown(list: List): readonly Moved[] {
  const shown = new Set(formerPlaces(list).map(({ moved }) => moved));
  return list.moved.filter((moved) => shown.has(moved));
}

function sourcesRead({ sources }: List): News[] {
  const byDay = new Map<IsoDate, Source[]>();
  for (const source of sources.values()) {
    if (source.accessed !== null) byDay.set(source.accessed, [...(byDay.get(source.accessed) ?? []), source]);
  }
  return [...byDay].map(([date, read]) => ({ kind: 'sources', date, sources: read }));
}

/** An edition that takes records over takes their comparison along: each record counts once. */
function comparisons({ editions }: List): News[] {
  const found = new Map<string, { date: IsoDate; document: SourceKey; ids: Set<string> }>();
  for (const { sectors } of editions) {
    const scenarios = sectors.flatMap((sector) => sector.scenarios);
    for (const { id, verified } of [...sectors, ...scenarios, ...scenarios.flatMap(({ fields }) => fields)]) {
      if (!verified) continue;
      const key = `${verified.on} ${verified.document}`;
      const entry = found.get(key) ?? { date: verified.on, document: verified.document, ids: new Set<string>() };
      entry.ids.add(id);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ date, document, ids }) => ({
    kind: 'verified',
    date,
    document,
    records: ids.size,
  }));
}
