/**
 * Geometry of the threshold ladder: where a number of people stands on the line, and what each stretch of it says.
 * Pure, and free of any page: the pictures drawn at build time and the live one of the checker stand on the same scale.
 */
import { scaleLog } from 'd3-scale';
import type { Band } from '../classifier/index.ts';
import type { People } from '../list/index.ts';

/** The line ends here; the highest figure known is 10 million. */
export const LADDER_END: People = 20_000_000;

/** Share of the line before 1 person, so that 0 has a place on a logarithmic scale. */
const LEAD = 4;

/** Figures written along the line. */
export const LADDER_TICKS: readonly People[] = [0, 1, 100, 10_000, 100_000, 1_000_000, 10_000_000];

const scale = scaleLog().domain([1, LADDER_END]).range([LEAD, 100]).clamp(true);

/** Where a number of people stands, in percent of the line: 0 at the start, then logarithmic. */
export function ladderPosition(people: People): number {
  return people < 1 ? 0 : round(scale(people));
}

/** The number of people at a place of the line, in percent: the other way round, for a pointer on the line. */
export function peopleAt(position: number): People {
  return position < LEAD ? 0 : Math.round(scale.invert(position));
}

export interface LadderBand extends Band {
  /** Start and length on the line, in percent. */
  readonly start: number;
  readonly length: number;
  /** Begins, or ends as the stretch below every threshold, at a figure that stands in for one not known. */
  readonly provisional: boolean;
}

/** The bands of one row with their places on the line. */
export function ladderBands(bands: readonly Band[]): LadderBand[] {
  return bands.map((band, index) => {
    const start = ladderPosition(band.from);
    const end = band.to === null ? 100 : ladderPosition(band.to);
    const next = bands[index + 1];
    const provisional = standsIn(band) || (band.figure === null && next !== undefined && standsIn(next));
    return { ...band, start, length: round(end - start), provisional };
  });
}

/** A figure of a row at which the procedure changes. */
export interface LadderFigure {
  readonly from: People;
  /** Its place on the line, in percent. */
  readonly at: number;
  readonly standsIn: boolean;
  /** How its number is set so that it stays on the line. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Too close to the number before it to stand beside it on a phone. */
  readonly crowded: boolean;
}

/** Nearer than this, in percent, two numbers of six digits touch on a line of 280 pixels. */
const ROOM_OF_A_NUMBER = 15;

/** The figures of a row at which the procedure changes, with their places. */
export function ladderFigures(bands: readonly Band[]): LadderFigure[] {
  const figures: LadderFigure[] = [];
  for (const band of bands) {
    if (band.figure === null) continue;
    const at = ladderPosition(band.from);
    const before = figures.at(-1);
    const crowded = before !== undefined && !before.crowded && at - before.at < ROOM_OF_A_NUMBER;
    figures.push({ from: band.from, at, standsIn: standsIn(band), anchor: anchorAt(at), crowded });
  }
  return figures;
}

/** How text at a place of the line is anchored so that it does not stick out. */
export function anchorAt(position: number): LadderFigure['anchor'] {
  if (position < 6) return 'start';
  return position > 94 ? 'end' : 'middle';
}

/**
 * Whether a national figure stands in for one of the list's that is not known. Automotive and annex figures do not:
 * they are rules of their own and make the data important data.
 */
export function standsIn({ ground, figure }: Pick<Band, 'ground' | 'figure'>): boolean {
  return ground === 'head-count' && figure?.basis === 'national';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
