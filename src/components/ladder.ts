/** Geometry of the threshold ladder: where a number of people stands on the line, and what a band says. */
import type { Band } from '../classifier/index.ts';
import type { People } from '../list/index.ts';

/** The line ends here; the highest figure known is 10 million. */
export const LADDER_END: People = 20_000_000;

/** Share of the line before 1 person, so that 0 has a place on a logarithmic scale. */
const LEAD = 4;

/** Figures written along the line. */
export const LADDER_TICKS: readonly People[] = [0, 1, 100, 10_000, 100_000, 1_000_000, 10_000_000];

/** Where a number of people stands, in percent of the line: 0 at the start, then logarithmic. */
export function ladderPosition(people: People): number {
  if (people < 1) return 0;
  const share = Math.log10(people) / Math.log10(LADDER_END);
  return round(Math.min(100, LEAD + share * (100 - LEAD)));
}

export interface LadderBand extends Band {
  /** Start and length on the line, in percent. */
  readonly start: number;
  readonly length: number;
}

/** The bands of one row with their places on the line. */
export function ladderBands(bands: readonly Band[]): LadderBand[] {
  return bands.map((band) => {
    const start = ladderPosition(band.from);
    const end = band.to === null ? 100 : ladderPosition(band.to);
    return { ...band, start, length: round(end - start) };
  });
}

/** The figures of a row at which the procedure changes, with their places. */
export function ladderFigures(
  bands: readonly Band[],
): { readonly from: People; readonly at: number; readonly standsIn: boolean }[] {
  return bands.flatMap((band) =>
    band.figure === null ? [] : [{ from: band.from, at: ladderPosition(band.from), standsIn: standsIn(band) }],
  );
}

/**
 * Whether a national figure stands in for one of the list's that is not known. Automotive and annex figures do not:
 * they are rules of their own and make the data important data.
 */
export function standsIn({ ground, figure }: Band): boolean {
  return ground === 'head-count' && figure?.basis === 'national';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
