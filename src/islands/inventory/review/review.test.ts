import { expect, test } from 'vitest';
import { BEGINNING, type KnownFields, knownFields, readReview, reviewPieces } from './review-file.ts';
import { acceptAbove, effectiveField, nextUnsure, type Review, type Row, shownRows, summaryOf } from './rows.ts';

const row = (name: string, field: string | null, score: number): Row => ({
  table: 0,
  name,
  comment: '',
  type: '',
  field,
  score,
  reason: { message: 'matching.reason.words', values: { field: field ?? '', words: name } },
  others: [],
});
const review = (): Review => ({
  rows: [row('vin', 'vin', 0.95), row('tel', 'phone', 0.6), row('weak', null, 0.4), row('id', null, 0)],
  verdicts: new Map(),
});
const KNOWN: KnownFields = {
  vin: { scenario: 'sales', category: 'personal-information' },
  phone: { scenario: 'sales', category: 'personal-information' },
};
const HEAD = {
  saved: '2026-11-24',
  edition: 'e',
  dataRevision: 'r',
  source: 'a.csv',
  answers: 'zone=yes',
  tables: ['t'],
};
const saved = (of: Review, known = KNOWN) => [...reviewPieces(HEAD, of, known)].join('');

test('a decision holds over a proposal, and none is a decision too', () => {
  const one = review();
  one.verdicts.set(0, null).set(3, 'phone');
  expect([0, 1, 2, 3].map((place) => effectiveField(one, place))).toEqual([null, 'phone', null, 'phone']);
  expect(summaryOf(one)).toEqual({ total: 4, matched: 2, decided: 2, unsure: 2, fields: ['phone'] });
});

test('accepting from a score leaves what is below it, and what was decided, as it was', () => {
  const one = review();
  one.verdicts.set(0, null);
  expect(acceptAbove(one, 0.9)).toBe(0);
  expect(acceptAbove(one, 0.5)).toBe(1);
  expect([...one.verdicts]).toEqual([
    [0, null],
    [1, 'phone'],
  ]);
});

test('filters and text leave rows in order, and the next unsure one is found around the end', () => {
  const one = review();
  expect(shownRows(one, 'matched', '')).toEqual([0, 1]);
  expect(shownRows(one, 'none', '')).toEqual([2, 3]);
  expect(shownRows(one, 'unsure', '')).toEqual([1, 2]);
  expect(shownRows(one, 'all', 'TEL')).toEqual([1]);
  expect(nextUnsure(one, [0, 1, 2, 3], 2)).toBe(1);
  one.verdicts.set(1, 'phone').set(2, null);
  expect(nextUnsure(one, [0, 1, 2, 3], 0)).toBe(-1);
});

test('a review saved and read again is the same', () => {
  const one = review();
  one.verdicts.set(0, 'vin').set(2, null);
  const text = saved(one);
  expect(text.startsWith(BEGINNING)).toBe(true);
  const read = readReview(text, KNOWN);
  expect(read).toEqual({ ok: true, head: HEAD, rows: one.rows, verdicts: one.verdicts, changes: [], left: 0 });
});

test('a field that has another id now is found under it, and one that was split is not guessed', () => {
  const one = review();
  one.verdicts.set(1, 'phone');
  const today = [
    ['vehicle-number', { scenario: 'sales', category: 'important-data' }],
    ['phone-home', { scenario: 'sales', category: 'personal-information' }],
    ['phone-work', { scenario: 'sales', category: 'personal-information' }],
  ] as const;
  const known = knownFields(today, { vin: ['vehicle-number'], phone: ['phone-home', 'phone-work'] });
  const read = readReview(saved(one), known);
  if (!read.ok) throw new Error(read.problem);
  expect(read.rows.map(({ field }) => field)).toEqual(['vehicle-number', null, null, null]);
  expect(read.verdicts.has(1)).toBe(false);
  expect(read.changes.map(({ field, kind }) => [field, kind])).toEqual([
    ['phone', 'gone'],
    ['vehicle-number', 'category'],
  ]);
});

test('fields that have changed since are named, and one that is gone is left out', () => {
  const one = review();
  one.verdicts.set(1, 'phone');
  const read = readReview(saved(one), { vin: { scenario: 'service', category: 'important-data' } });
  if (!read.ok) throw new Error(read.problem);
  expect(read.rows[1]?.field).toBeNull();
  expect(read.verdicts.size).toBe(0);
  expect(read.changes).toEqual([
    { field: 'phone', kind: 'gone', before: 'phone', now: '', columns: 1 },
    { field: 'vin', kind: 'category', before: 'personal-information', now: 'important-data', columns: 1 },
    { field: 'vin', kind: 'scenario', before: 'sales', now: 'service', columns: 1 },
  ]);
});

test('what is no review, or of another version, is refused', () => {
  expect(readReview('{"format":"qingdan-inventory"', KNOWN)).toMatchObject({ ok: false, problem: 'damaged' });
  expect(readReview('{"format":"qingdan-inventory","version":9,"columns":[]}', KNOWN)).toMatchObject({
    ok: false,
    problem: 'other-version',
    version: '9',
  });
});

test('a file somebody tampered with brings nothing in that is not known', () => {
  const evil = JSON.stringify({
    format: 'qingdan-inventory',
    version: 1,
    fields: { __proto__: 1 },
    columns: [
      null,
      { name: 5 },
      {
        name: 'a',
        field: '__proto__',
        decided: 'constructor',
        score: 99,
        table: -1,
        reason: { message: 'x' },
        others: [1],
      },
    ],
  });
  const read = readReview(evil, KNOWN);
  if (!read.ok) throw new Error(read.problem);
  expect(read.left).toBe(2);
  expect(read.rows).toEqual([{ ...row('a', null, 0), reason: { message: 'matching.reason.nothing', values: {} } }]);
});
