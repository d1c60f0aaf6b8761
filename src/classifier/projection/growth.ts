import type { Known, Range } from '../known.ts';
import type { Count, Facts, Rules } from '../types.ts';
import { viewOf } from '../view.ts';
import type { Ask, BothCounts } from './standing.ts';
import type { Counted, Monthly } from './types.ts';

export type CountName = 'personal' | 'sensitive';
export const COUNT_NAMES = ['personal', 'sensitive'] as const satisfies readonly CountName[];

/** A count at its start and what each month adds. */
interface Growing {
  readonly start: Range;
  readonly monthly: Range;
  /** Fewer than these do not fit the fields that are sent. */
  readonly least: number;
  /** Neither number was given: the facts then leave the count out, so that `decide` infers it. */
  readonly open: boolean;
}

export type Growth = Readonly<Record<CountName, Growing>>;

const NONE: Range = { from: 0, to: 0 };

/** The counts as they are given; one that is not is what follows from the other facts. */
export function growthFrom(facts: Facts, known: Known, monthly: Monthly, rules: Rules): Growth {
  const view = viewOf(known, rules);
  const growing = (count: CountName): Growing => ({
    start: view[count],
    monthly: rangeOf(monthly[count]) ?? NONE,
    least: 0,
    open: !isGiven(facts.people?.[count]) && !isGiven(monthly[count]),
  });
  return { personal: growing('personal'), sensitive: growing('sensitive') };
}

/**
 * The same growth from 1 January, when counting begins again: from nobody, or from the one person of whom a sensitive
 * field must be sent. A count without any number stays open.
 */
export function growthFromJanuary(growth: Growth, ask: Ask): Growth {
  const needsSomebody = ask({ personal: growth.personal.open ? null : 0, sensitive: 0 }) === null;
  const growing = (count: CountName, least: number): Growing =>
    growth[count].open ? growth[count] : { ...growth[count], start: NONE, least };
  return { personal: growing('personal', 0), sensitive: growing('sensitive', needsSomebody ? 1 : 0) };
}

/** How many people there are after some months. */
export function peopleAfter(growth: Growth, count: Counted, months: number): Range {
  if (count === 'total') {
    const personal = peopleAfter(growth, 'personal', months);
    const sensitive = peopleAfter(growth, 'sensitive', months);
    return { from: Math.max(personal.from, sensitive.from), to: personal.to + sensitive.to };
  }
  const { start, monthly, least } = growth[count];
  // Nothing times an open band is not a number.
  const added = months === 0 ? NONE : { from: months * monthly.from, to: months * monthly.to };
  return { from: Math.max(least, start.from + added.from), to: Math.max(least, start.to + added.to) };
}

/** Whether nobody is ever counted there. */
export function staysEmpty({ start, monthly, least }: Growing): boolean {
  return start.to === 0 && monthly.to === 0 && least === 0;
}

/** The counts after some months as facts, some of them set otherwise. */
export function countsAfter(growth: Growth, months: number, set: Partial<Record<CountName, number>> = {}): BothCounts {
  const count = (name: CountName) =>
    set[name] ?? (growth[name].open ? null : countOf(peopleAfter(growth, name, months)));
  return { personal: count('personal'), sensitive: count('sensitive') };
}

export function countOf({ from, to }: Range): Count {
  if (from === to) return from;
  return Number.isFinite(to) ? { from, to: to + 1 } : { from };
}

function rangeOf(count: Count | null | undefined): Range | null {
  if (!isGiven(count)) return null;
  if (typeof count === 'number') return { from: count, to: count };
  return { from: count.from, to: (count.to ?? Number.POSITIVE_INFINITY) - 1 };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}
