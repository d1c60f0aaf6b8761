import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { allFields, currentEdition } from '../list/index.ts';
import { loadList } from '../list/load/index.ts';
import { allLocales, locales, recordTexts } from '../words/load/index.ts';
import { buildSearchData, fieldSearchText } from './build/index.ts';
import {
  displayName,
  filterRows,
  isSearchData,
  makeIndex,
  parseQuery,
  parseRow,
  reason,
  type SearchIndex,
  search,
} from './index.ts';

const schema = z.array(
  z.strictObject({
    query: z.string(),
    first: z.array(z.string()).default([]),
    among: z.array(z.string()).default([]),
    how: z.enum(['exact', 'fuzzy', 'partial', 'nothing']).default('exact'),
  }),
);
const readCases = (file: string) => schema.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
const cases = readCases('queries.yaml');
/** What is typed in one language, on a page in it. */
const ownCases = (locale: string) => readCases(`queries/${locale}.yaml`);
const FIRST_HITS = 8;

const list = loadList();
const english = recordTexts('en', list);

function dataOf(locale: string) {
  const local = recordTexts(locale, list);
  return buildSearchData({ list, locale, local, english, listAddress: `/${locale}/list/`, messages: {} });
}

const indexes = new Map<string, SearchIndex>();
for (const { tag } of locales) indexes.set(tag, await makeIndex(dataOf(tag)));
function indexOf(tag: string): SearchIndex {
  const index = indexes.get(tag);
  if (index === undefined) throw new Error(`No index for ${tag}.`);
  return index;
}

describe.each(locales.map(({ tag }) => tag))('in %s', (tag) => {
  const index = indexOf(tag);
  const { data } = index;

  test.each([...cases, ...ownCases(tag)])('$query', ({ query, first, among, how }) => {
    const found = search(index, query);
    const ids = found.hits.slice(0, FIRST_HITS).map((hit) => hit.record.id);
    expect(found.how).toBe(how);
    if (how === 'nothing') expect(ids).toEqual([]);
    if (first.length > 0) expect(first).toContain(ids[0]);
    expect(ids).toEqual(expect.arrayContaining(among));
  });

  test('every record is first, or among equals, by each of its names', () => {
    for (const record of data.records) {
      for (const name of [displayName(record), record.zh, record.en]) {
        if (name === undefined) continue;
        const { hits } = search(index, name);
        const own = hits.find((hit) => hit.record === record);
        const better = hits.filter((hit) => hit.score > (own?.score ?? 0));
        const sharesName = (id: string) =>
          data.records.some(
            (other) =>
              other.id === id &&
              [other.name, other.zh, other.en, ...(other.aliases ?? [])].some((text) => text === name),
          );
        expect(own, name).toBeDefined();
        expect(
          better.map((hit) => hit.record.id).filter((id) => !sharesName(id)),
          name,
        ).toEqual([]);
      }
    }
  });

  test('every field is found by each of its aliases', () => {
    for (const record of data.records) {
      for (const alias of record.aliases ?? [])
        expect(
          search(index, alias).hits.map((hit) => hit.record),
          alias,
        ).toContain(record);
    }
  });

  test('any text may be asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { hits } = search(index, text);
        for (const hit of hits.slice(0, 3)) expect(reason(hit, parseQuery(text, index.words)).text).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('what is fetched is recognised after the journey', () => {
    expect(isSearchData(JSON.parse(JSON.stringify(data)))).toBe(true);
    expect(isSearchData({ ...data, records: [{ id: 'x' }] })).toBe(false);
    expect(isSearchData('<!doctype html>')).toBe(false);
  });
});

test('every language has at least twenty queries of its own', () => {
  for (const { tag } of allLocales) expect(ownCases(tag).length, tag).toBeGreaterThanOrEqual(20);
});

describe('saying why', () => {
  const index = indexOf('en');
  const why = (query: string, id: string) => {
    const hit = search(index, query).hits.find(({ record }) => record.id === id);
    return hit && reason(hit, parseQuery(query, index.words));
  };
  test.each([
    ['passport_no', 'guest-id-document-number', { by: 'alias', text: 'passport_no' }],
    ['车架号', 'owner-vehicle-vin', { by: 'alias', text: '车架号' }],
    ['chejiahao', 'owner-vehicle-vin', { by: 'sound', text: 'che jia hao' }],
    ['adverse event', 'trial-adverse-event', { by: 'alias', text: 'adverse_event' }],
    ['clinical-trial adverse', 'trial-adverse-event', { by: 'name', text: 'Clinical-trial adverse event' }],
    ['受试者性别', 'subject-sex', { by: 'zh', text: '受试者性别' }],
    ['subjct code', 'subject-identification-code', { by: 'name', text: 'Subject identification code' }],
  ])('%s finds %s', (query, id, expected) => {
    expect(why(query, id)).toEqual(expected);
  });
});

describe.each(locales.map(({ tag }) => tag))('filtering rows in %s follows the search', (tag) => {
  const edition = currentEdition(list);
  const fields = allFields(edition);
  const index = indexOf(tag);
  const local = recordTexts(tag, list);
  const telling = [...cases, ...ownCases(tag)].filter(({ how }) => how !== 'partial' && how !== 'nothing');
  const rows = fields.map((field) =>
    parseRow(fieldSearchText(field, local.field(field.id).name.text, english.field(field.id).name.text)),
  );

  test.each(telling)('$query', ({ query, first, among }) => {
    const stays = filterRows(rows, query, index.words);
    const shown = new Set(fields.filter((_, place) => stays[place]).map(({ id }) => id));
    const found = new Set(search(index, query).hits.map((hit) => hit.record.id));
    const isField = (id: string) => fields.some((field) => field.id === id);
    const likely = first.filter(isField);
    if (likely.length > 0) expect(likely.some((id) => shown.has(id))).toBe(true);
    for (const id of among.filter(isField)) expect([...shown], id).toContain(id);
    // A query in the reader's words may be met by a sector or scenario, which are no rows: then rows go by what is near.
    if (cases.some((shared) => shared.query === query)) for (const id of shown) expect([...found], id).toContain(id);
  });

  test('an empty query leaves all, an unrelated one none', () => {
    expect(filterRows(rows, ' ', index.words)).not.toContain(false);
    expect(filterRows(rows, 'banana', index.words)).not.toContain(true);
  });
});
