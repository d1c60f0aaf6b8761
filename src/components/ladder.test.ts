import { describe, expect, test } from 'vitest';
import type { Band } from '../classifier/index.ts';
import { ladderBands, ladderFigures, ladderPosition, peopleAt, standsIn } from './ladder.ts';

const figure = { from: 10_000, evidence: 'reported', sources: [], basis: 'list' } as const;
const bands: Band[] = [
  { from: 1, to: 10_000, procedure: 'none', ground: 'below-threshold', figure: null },
  { from: 10_000, to: null, procedure: 'security-assessment', ground: 'head-count', figure },
];

describe('the place of a number of people on the ladder', () => {
  test('grows with the number, from the start of the line to its end', () => {
    const places = [0, 1, 10, 10_000, 1_000_000, 10_000_000, 20_000_000].map(ladderPosition);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(100);
  });

  test('steps of ten are equally far apart', () => {
    const step = ladderPosition(100) - ladderPosition(10);
    expect(ladderPosition(10_000_000) - ladderPosition(1_000_000)).toBeCloseTo(step, 1);
  });

  test('numbers beyond the end stand at the end', () => {
    expect(ladderPosition(1e9)).toBe(100);
  });

  test('leads back to about the number', () => {
    for (const people of [0, 1, 100, 50_000, 10_000_000]) {
      expect(Math.abs(peopleAt(ladderPosition(people)) - people)).toBeLessThanOrEqual(people / 500);
    }
  });
});

describe('bands', () => {
  test('follow each other without a gap and the last reaches the end', () => {
    const [first, second] = ladderBands(bands);
    expect((first?.start ?? 0) + (first?.length ?? 0)).toBeCloseTo(second?.start ?? Number.NaN, 5);
    expect((second?.start ?? 0) + (second?.length ?? 0)).toBeCloseTo(100, 5);
  });

  test('are provisional on both sides of a figure that stands in, and on no other', () => {
    expect(ladderBands(bands).map(({ provisional }) => provisional)).toEqual([false, false]);
    const standing = bands.map((band) => ({
      ...band,
      figure: band.figure && { ...figure, basis: 'national' as const },
    }));
    expect(ladderBands(standing).map(({ provisional }) => provisional)).toEqual([true, true]);
  });
});

describe('figures', () => {
  test('only bands with one are marked on the line', () => {
    expect(ladderFigures(bands).map(({ from }) => from)).toEqual([10_000]);
  });

  test('that would touch on a phone are told apart, every other one of them', () => {
    const at = (from: number): Band => ({ from, to: null, procedure: 'none', ground: 'head-count', figure });
    const crowded = ladderFigures([at(10_000), at(20_000), at(50_000), at(10_000_000)]);
    expect(crowded.map((found) => found.crowded)).toEqual([false, true, false, false]);
  });
});

test('a national figure stands in for a head-count of the list, not for a rule of its own', () => {
  const national = { ...figure, basis: 'national' } as const;
  expect(standsIn({ ground: 'head-count', figure: national })).toBe(true);
  expect(standsIn({ ground: 'important-data', figure: national })).toBe(false);
  expect(standsIn({ ground: 'head-count', figure })).toBe(false);
});
