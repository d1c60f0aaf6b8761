import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../classifier/index.ts';
import { loadNumberWords } from '../../words/load/index.ts';
import { countReader, MOST_PEOPLE } from './count.ts';

const readCount = countReader(loadNumberWords('en'));

const reads: readonly (readonly [string, Count | null])[] = [
  ['', null],
  ['   ', null],
  ['0', 0],
  ['10000', 10_000],
  ['007', 7],
  ['1,200,000', 1_200_000],
  ['1，200，000', 1_200_000],
  ['1 200 000', 1_200_000],
  ['1\u00a0200\u202f000', 1_200_000],
  ["1'200'000", 1_200_000],
  ['1_200_000', 1_200_000],
  ['1.200.000', 1_200_000],
  ['12,00,000', 1_200_000],
  ['1,200', 1200],
  ['1,200.00', 1200],
  ['1.200,0', 1200],
  ['１２００', 1200],
  ['१२००', 1200],
  ['120万', 1_200_000],
  ['１２０ 万', 1_200_000],
  ['120萬', 1_200_000],
  ['1.2万', 12_000],
  ['1.200万', 12_000],
  ['1,200万', 12_000_000],
  ['3千', 3000],
  ['5百万', 5_000_000],
  ['1亿', 100_000_000],
  ['1亿2000万', 120_000_000],
  ['1万2千', 12_000],
  ['1万2345', 12_345],
  ['十万', 100_000],
  ['一百二十万', 1_200_000],
  ['两万五千', 25_000],
  ['120万人', 1_200_000],
  ['300 people', 300],
  ['1 person', 1],
  ['1.2 million', 1_200_000],
  ['1.2M', 1_200_000],
  ['1,2 million', 1_200_000],
  ['0.500 million', 500_000],
  ['50k', 50_000],
  ['50 K', 50_000],
  ['3 Mio.', 3_000_000],
  ['1万-5万', { from: 10_000, to: 50_001 }],
  ['1万至5万人', { from: 10_000, to: 50_001 }],
  ['1万～5万', { from: 10_000, to: 50_001 }],
  ['一万到五万', { from: 10_000, to: 50_001 }],
  ['10,000–50,000', { from: 10_000, to: 50_001 }],
  ['1000 to 5000', { from: 1000, to: 5001 }],
  ['between 1000 and 5000', { from: 1000, to: 5001 }],
  ['1,000 – 5,000 people', { from: 1000, to: 5001 }],
  ['70-70', 70],
  ['5万以上', { from: 50_000 }],
  ['5万人及以上', { from: 50_000 }],
  ['5万人以上', { from: 50_000 }],
  ['50000+', { from: 50_000 }],
  ['50000-', { from: 50_000 }],
  ['50,000 or more', { from: 50_000 }],
  ['at least 50,000', { from: 50_000 }],
  ['≥ 50000', { from: 50_000 }],
  ['超过10万', { from: 100_001 }],
  ['more than 100,000', { from: 100_001 }],
  ['> 100000', { from: 100_001 }],
  ['不满10万', { from: 0, to: 100_000 }],
  ['fewer than 100,000', { from: 0, to: 100_000 }],
  ['<100000', { from: 0, to: 100_000 }],
  ['不超过10万', { from: 0, to: 100_001 }],
  ['10万以下', { from: 0, to: 100_001 }],
  ['up to 100,000 people', { from: 0, to: 100_001 }],
  ['10万以上不满100万', { from: 100_000, to: 1_000_000 }],
  ['10万人以上、不满100万人', { from: 100_000, to: 1_000_000 }],
  ['不满1', 0],
];

const asks: readonly (readonly [string, string])[] = [
  ['-5', 'negative'],
  ['−5', 'negative'],
  ['－５', 'negative'],
  ['负5', 'negative'],
  ['1e9', 'exponent'],
  ['1E9', 'exponent'],
  ['１ｅ９', 'exponent'],
  ['1.5e+3', 'exponent'],
  ['0.5', 'fraction'],
  ['1.5', 'fraction'],
  ['1,5', 'fraction'],
  ['1.23456万', 'fraction'],
  ['1.2345k', 'fraction'],
  ['80亿', 'ok'],
  ['80亿零1', 'not-a-number'],
  ['8000000001', 'too-large'],
  ['90亿', 'too-large'],
  ['9'.repeat(60), 'too-large'],
  ['9'.repeat(400), 'not-a-number'],
  ['100 billion', 'too-large'],
  ['1.200', 'ambiguous'],
  ['1.200 million', 'ambiguous'],
  ['1,200 million', 'ambiguous'],
  ['1-5万', 'ambiguous'],
  ['1-5 million', 'ambiguous'],
  ['5万-1万', 'empty-range'],
  ['5000-1000', 'empty-range'],
  ['不满0', 'empty-range'],
  ['1000 to -5', 'negative'],
  ['1万-1e9', 'exponent'],
  ['超过1.5', 'fraction'],
  ['many', 'not-a-number'],
  ['people', 'not-a-number'],
  ['人', 'not-a-number'],
  ['10²', 'not-a-number'],
  ['½', 'not-a-number'],
  ['12 00', 'not-a-number'],
  ['1,20,0', 'not-a-number'],
  ['1万2', 'not-a-number'],
  ['2千1万', 'not-a-number'],
  ['5 constructor', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1--5', 'negative'],
  ['约8万', 'not-a-number'],
];

describe('a head-count as people write it', () => {
  test.each(reads)('%j is read', (text, count) => {
    expect(readCount(text)).toEqual({ ok: true, count });
  });

  test.each(asks)('%j is asked about: %s', (text, problem) => {
    const reading = readCount(text);
    expect(reading.ok ? 'ok' : reading.problem).toBe(problem);
  });

  test('an ambiguous number names both readings', () => {
    expect(readCount('1.200')).toMatchObject({ readings: [1200, 1.2] });
    expect(readCount('1-5万')).toMatchObject({ readings: [10_000, 1] });
  });

  test.each(['zh-CN', 'en', 'fr', 'ru', 'id', 'hi-u-nu-deva', 'en-IN', 'de-CH'])(
    'every number is read back as %s writes it, unless it asks',
    (locale) => {
      const format = new Intl.NumberFormat(locale);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: MOST_PEOPLE }), (people) => {
          const reading = readCount(format.format(people));
          if (reading.ok) expect(reading.count).toBe(people);
          else expect(reading).toMatchObject({ problem: 'ambiguous', readings: [people, people / 1000] });
        }),
      );
    },
  );

  test('never throws, whatever is typed, and only gives whole counts in order', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...'0123456789,. -–~万亿千百十至到以上不满超过e+kmto人'), { maxLength: 14 })
        .map((characters) => characters.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readCount(text);
        if (!reading.ok || reading.count === null) return;
        const { from, to } = typeof reading.count === 'number' ? { from: reading.count, to: undefined } : reading.count;
        expect(Number.isInteger(from) && from >= 0).toBe(true);
        if (to !== undefined && to !== null) expect(Number.isInteger(to) && to > from + 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
