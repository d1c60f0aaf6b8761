import { describe, expect, test } from 'vitest';
import type { Band } from '../classifier/index.ts';
import { ladderBands, ladderFigures, ladderPosition, standsIn } from './ladder.ts';

const figure = { from: 10_000, evidence: 'reported', sources: [], basis: 'list' } as const;
const bands: Band[] = [
  { from: 1, to: 10_000, procedure: 'none', ground: 'below-threshold', figure: null },
  { from: 10_000, to: null, procedure: 'security-assessment', ground: 'head-count', figure },
];

describe('the place of a number of people on the ladder', () => {
  test('grows with the number, from the start of the line to its end', () => {
    const places = [0, 1, 10, 10_000, 1_000_000, 10_000_000, 20_000_000].map(ladderPosition);
    expect(places).toEqual([...places].sort((a, b) => a - b));
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
});

test('bands follow each other without a gap and the last reaches the end', () => {
  const [first, second] = ladderBands(bands);
  expect((first?.start ?? 0) + (first?.length ?? 0)).toBeCloseTo(second?.start ?? Number.NaN, 5);
  expect((second?.start ?? 0) + (second?.length ?? 0)).toBeCloseTo(100, 5);
});

test('only bands with a figure are marked on the line', () => {
  expect(ladderFigures(bands).map(({ from }) => from)).toEqual([10_000]);
});

test('a national figure stands in for a head-count of the list, not for a rule of its own', () => {
  const national = { ...figure, basis: 'national' } as const;
  const band = { from: 10_000, to: null, procedure: 'security-assessment', figure: national } as const;
  expect(standsIn({ ...band, ground: 'head-count' })).toBe(true);
  expect(standsIn({ ...band, ground: 'important-data' })).toBe(false);
  expect(standsIn({ ...band, ground: 'head-count', figure })).toBe(false);
});
