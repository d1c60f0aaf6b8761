import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Count } from '../../classifier/index.ts';
import { formatPeople, formatShort } from '../../words/index.ts';
import { allLocales, loadNumberWords, locales, messagesFor, parseNumberWords } from '../../words/load/index.ts';
import { countReader } from './count.ts';
import { speechIn } from './speech.test-support.ts';
import { countWords } from './speech.ts';

const cases = z
  .record(
    z.string(),
    z.strictObject({
      reads: z.record(z.string(), z.coerce.string()),
      asks: z.record(z.string(), z.string()),
      shown: z.array(z.coerce.string()),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'counts.yaml'), 'utf8')));

/** As the address writes it, the end not included. */
function written(count: Count | null): string {
  if (count === null) return '';
  return typeof count === 'number' ? String(count) : `${count.from}-${count.to ?? ''}`;
}

const AROUND: readonly Count[] = [
  0,
  1,
  2,
  999,
  1_200_000,
  { from: 50_000 },
  { from: 0, to: 100_000 },
  { from: 50_000, to: 100_000 },
  { from: 10_000, to: 1_000_000 },
];

test('every language has its cases, and enough of them', () => {
  expect(Object.keys(cases).sort()).toEqual(allLocales.map(({ tag }) => tag).sort());
  for (const [tag, { reads, asks }] of Object.entries(cases)) {
    expect(Object.keys(reads).length, tag).toBeGreaterThanOrEqual(12);
    expect(Object.keys(asks).length, tag).toBeGreaterThanOrEqual(5);
  }
});

describe.each(Object.entries(cases))('typed in %s', (tag, { reads, asks }) => {
  const readCount = countReader(loadNumberWords(tag));

  test.each(Object.entries(reads))('%j is %s', (text, expected) => {
    const reading = readCount(text);
    expect(reading.ok ? written(reading.count) : reading).toBe(expected);
  });

  test.each(Object.entries(asks))('%j is asked about: %s', (text, problem) => {
    const reading = readCount(text);
    expect(reading.ok ? written(reading.count) : reading.problem).toBe(problem);
  });

  test('the numbers of the pages can be typed again, in full and in short', () => {
    for (const people of [0, 1, 10, 100, 1000, 10_000, 50_000, 100_000, 1_000_000, 1_200_000, 10_000_000]) {
      expect(readCount(formatPeople(people, tag)), formatPeople(people, tag)).toEqual({ ok: true, count: people });
      const short = formatShort(people, tag);
      expect(readCount(short), short).toEqual({ ok: true, count: people });
    }
  });
});

describe.each(locales.map(({ tag }) => tag))('the messages in %s', (tag) => {
  const speech = speechIn(tag);

  test.each(AROUND)('a count in words is the count: %j', (count) => {
    const text = countWords(speech, count);
    const reading = speech.readCount(text);
    expect(reading, text).toEqual({ ok: true, count });
  });

  test('every example they show can be read, and none of them is missing here', () => {
    const shown = [...(cases[tag]?.shown ?? [])].sort((a, b) => b.length - a.length);
    for (const example of shown) expect(speech.readCount(example), example).toMatchObject({ ok: true });
    const messages = messagesFor(tag, 'check.count.placeholder', 'check.count.problem.', 'project.form.placeholder');
    for (const [key, message] of Object.entries(messages)) {
      // Kinds of space are not told apart by those who read either.
      const left = shown.reduce((text, example) => text.replaceAll(example, ' '), message.replace(/\p{Zs}/gu, ' '));
      expect(left, key).not.toMatch(/\p{Nd}/u);
    }
  });
});

describe('a file of number words', () => {
  test.each([
    ["limits: { from: ['at least'] }", 'limits.from[0]'],
    ["limits: { within: ['# to'] }", 'limits.within[0]'],
    ["limits: { from: ['#'] }", 'limits.from[0]'],
    ['multipliers: { thousand: [k] }', 'multipliers'],
    ['numerals: { one: [one] }', 'numerals'],
    ['signs: { 만: ten }', 'signs'],
    ["decimal: '.'", 'decimal'],
    ['unit: [people]', 'unit'],
  ])('%s is refused with its place', (text, place) => {
    expect(() => parseNumberWords(text, 'xx/numbers.yaml')).toThrow(`xx/numbers.yaml`);
    expect(() => parseNumberWords(text, 'xx/numbers.yaml')).toThrow(place);
  });
});
