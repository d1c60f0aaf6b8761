import { describe, expect, test } from 'vitest';
import type { Band } from '../../classifier/index.ts';
import {
  figureWords,
  figureWordsShort,
  firstReach,
  hasStandIn,
  peopleRange,
  type Reach,
  reaches,
  reachGroups,
} from './thresholds.ts';

const list = { from: 50_000, basis: 'list', evidence: 'derived', sources: ['EXPERT'] } as const;
const national = { from: 10_000, basis: 'national', evidence: 'reported', sources: ['CAC-16'] } as const;
const bands: readonly Band[] = [
  { from: 1, to: 10_000, procedure: 'none', ground: 'below-threshold', figure: null },
  { from: 10_000, to: 50_000, procedure: 'standard-contract-or-certification', ground: 'head-count', figure: national },
  { from: 50_000, to: 1_000_000, procedure: 'security-assessment', ground: 'head-count', figure: list },
  { from: 1_000_000, to: null, procedure: 'security-assessment', ground: 'important-data', figure: list },
];

/** Shows key and values, so that a test reads what is said without depending on its wording. */
const t = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`;

describe('reaches', () => {
  test('gives a row per stretch with the evidence of its figure', () => {
    expect(reaches(bands).map(({ from, basis, evidence }) => [from, basis, evidence])).toEqual([
      [1, null, null],
      [10_000, 'national', 'reported'],
      [50_000, 'list', 'derived'],
      [1_000_000, 'list', 'derived'],
    ]);
  });

  test('finds the first stretch of a procedure', () => {
    expect(firstReach(bands, 'security-assessment')?.from).toBe(50_000);
    expect(firstReach(bands, 'other-regime')).toBeNull();
  });
});

test('a national figure in a scenario is a stand-in, and said to be one', () => {
  expect(hasStandIn(bands)).toBe(true);
  expect(hasStandIn(bands.filter((band) => band.figure?.basis !== 'national'))).toBe(false);
  const reach = { ground: 'head-count', basis: 'national' } as const;
  expect(figureWords(reach, 'scenario')).toBe('pages.threshold.standIn');
  expect(figureWords(reach, 'national')).toBe('pages.threshold.nationalRule');
  expect(figureWordsShort(reach)).toBe('pages.list.standInShort');
});

describe('peopleRange', () => {
  test.each<[Partial<Reach> & Pick<Reach, 'from' | 'to'>, string]>([
    [{ from: 1, to: null }, 'pages.threshold.all {}'],
    [{ from: 50_000, to: null }, 'pages.threshold.from {"from":50000}'],
    [{ from: 1, to: 10_000 }, 'pages.threshold.between {"from":1,"to":10000}'],
    [{ from: 1, to: 10_000, ground: 'below-threshold' }, 'pages.threshold.under {"to":10000}'],
    [{ from: 100_000, to: 100_001 }, 'pages.threshold.exactly {"from":100000}'],
  ])('%o', (range, words) => {
    expect(peopleRange({ ground: 'head-count', ...range }, t)).toBe(words);
  });
});

test('figures known in the same way stand together', () => {
  expect(reachGroups(bands).map(({ reaches: group, words }) => [group.map(({ from }) => from), words])).toEqual([
    [[10_000], 'pages.list.standInShort'],
    [[50_000], 'pages.threshold.own'],
  ]);
  const all = bands.map((band) => ({ ...band, figure: band.figure && national }));
  expect(reachGroups(all)).toHaveLength(1);
});
