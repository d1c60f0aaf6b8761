import { expect, it } from 'vitest';
import { loadList } from './load/index.ts';
import type { Edition, List, Moved } from './model.ts';
import { newsOf } from './news.ts';

const list = loadList(process.cwd(), undefined);

it('every edition, every result and every day on which sources were read is news, newest first', () => {
  const news = newsOf(list);
  const kinds = (kind: string) => news.filter((item) => item.kind === kind).length;
  expect([kinds('edition'), kinds('result')]).toEqual([list.editions.length, list.results.length]);
  const days = new Set([...list.sources.values()].map(({ accessed }) => accessed).filter((day) => day !== null));
  expect(kinds('sources')).toBe(days.size);
  const dates = news.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

it('nothing that is only planned or of no date is news: a source that was never opened is none', () => {
  const read = newsOf(list).flatMap((item) => (item.kind === 'sources' ? item.sources : []));
  expect(read.length).toBe([...list.sources.values()].filter(({ accessed }) => accessed !== null).length);
});

it('a move is news unless what it leads to is left out, and so is a comparison with a published table, each record counted once', () => {
  const moved: Moved = {
    level: 'sector',
    place: ['old'],
    name: '旧',
    to: ['automobile'],
    edition: 'beijing-2025',
    on: '2027-02-01',
    reason: 'renamed',
  };
  const verified = { document: 'BJ-ZH-26', table: '1', row: '2', by: '核对人', on: '2027-03-01' };
  const compared = (edition: Edition): Edition => ({
    ...edition,
    sectors: edition.sectors.map((sector) => ({ ...sector, verified })),
  });
  const leftOut: Moved = { ...moved, place: ['cut'], to: ['left-out'] };
  const later: List = { ...list, moved: [moved, leftOut], editions: list.editions.map(compared) };
  expect(newsOf(later).slice(0, 2)).toEqual([
    { kind: 'verified', date: '2027-03-01', document: 'BJ-ZH-26', records: 5 },
    { kind: 'moved', date: '2027-02-01', moved },
  ]);
});
