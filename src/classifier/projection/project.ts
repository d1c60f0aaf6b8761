import type { People } from '../../list/index.ts';
import { type Known, readKnown } from '../known.ts';
import type { Rules } from '../types.ts';
import { countOf, countsAfter, type Growth, growthFrom, growthFromJanuary, peopleAfter } from './growth.ts';
import { monthOf, readMonth } from './months.ts';
import { type Ask, askAbout, isAsStrict, type Standing } from './standing.ts';
import { type Threshold, thresholdsAhead } from './thresholds.ts';
import type { Counted, Course, Crossing, Month, Projection, ProjectionInput, Reach } from './types.ts';

const DECEMBER = 12;

/**
 * When growing head-counts change the procedure: in the rest of the calendar year, and in the whole of the next, since
 * counting begins again on 1 January (national art. 5(4), 7, 8). Every change is one that `decide` makes.
 *
 * A band is carried along with both its ends: its upper end gives the earliest month, its lower end the latest. A count
 * that is not given but has a monthly figure is a band from nobody upwards. Facts that are not settled are projected
 * too: a crossing that is not `sure` is the first at which the procedure becomes possible.
 * @throws when the month is not one: check it with `isYearMonth` first.
 */
export function project({ facts, monthly, month: now, warnAt }: ProjectionInput, rules: Rules): Projection {
  const { year, month } = readMonth(now);
  const known = readKnown(facts, rules);
  const growth = growthFrom(facts, known, monthly, rules);
  const ask = askAbout(facts, rules);
  const walk = { known, ask, rules, warnAt };
  return {
    month: now,
    thisYear: courseOf({ ...walk, growth, year, from: month, shownFrom: month }),
    nextYear: courseOf({
      ...walk,
      growth: growthFromJanuary(growth, ask),
      year: year + 1,
      from: 0,
      shownFrom: 1,
    }),
  };
}

interface Walk {
  readonly known: Known;
  readonly ask: Ask;
  readonly rules: Rules;
  readonly warnAt: readonly number[];
  readonly growth: Growth;
  readonly year: number;
  /** The month at whose end the growth starts; 0 is the start of the year. */
  readonly from: number;
  readonly shownFrom: number;
}

function courseOf(walk: Walk): Course {
  const { known, ask, growth, rules, year, from, shownFrom } = walk;
  const standings = Array.from({ length: DECEMBER - from + 1 }, (_, months) => ask(countsAfter(growth, months)));
  const months = standings.map((standing, index): Month => {
    const people = (count: Counted) => countOf(peopleAfter(growth, count, index));
    return {
      month: monthOf(year, from + index),
      people: { personal: people('personal'), sensitive: people('sensitive') },
      candidates: standing?.decision.candidates ?? [],
    };
  });
  const crossings = thresholdsAhead(known, growth, ask, rules)
    .filter((threshold) => !isPreceded(threshold, walk, standings))
    .map((threshold) => crossingOf(threshold, walk));
  return { year, months: months.slice(shownFrom - from), crossings: crossings.sort(byMonth) };
}

/** Whether the procedure is already needed, or possible, before the threshold can be reached: then nothing changes there. */
function isPreceded(threshold: Threshold, walk: Walk, standings: readonly (Standing | null)[]): boolean {
  const reached = monthsUntil(threshold.from, threshold.count, 'to', walk);
  const before = standings[reached === null ? standings.length - 1 : Math.max(reached - 1, 0)];
  return before ? isAsStrict(threshold.sure ? before.mildest : before.strictest, threshold.to) : false;
}

function crossingOf({ count, from: threshold, to, sure, rule, evidence }: Threshold, walk: Walk): Crossing {
  const months = monthsUntil(threshold, count, 'to', walk) ?? DECEMBER - walk.from;
  return {
    count,
    threshold,
    to,
    sure,
    rule,
    evidence,
    reached: reachOf(threshold, count, walk),
    people: countOf(peopleAfter(walk.growth, count, months)),
    warnings: walk.warnAt.flatMap((percent) => {
      const from = Math.ceil((threshold * percent) / 100);
      return from < threshold ? [{ share: percent / 100, from, reached: reachOf(from, count, walk) }] : [];
    }),
  };
}

function reachOf(people: People, count: Counted, walk: Walk): Reach {
  const month = (end: 'from' | 'to') => {
    const months = monthsUntil(people, count, end, walk);
    return months === null ? null : monthOf(walk.year, Math.max(walk.from + months, walk.shownFrom));
  };
  return { earliest: month('to'), latest: month('from') };
}

/** After how many months one end of a count has reached a number; null when not by December. */
function monthsUntil(people: People, count: Counted, end: 'from' | 'to', { growth, from }: Walk): number | null {
  for (let months = 0; from + months <= DECEMBER; months++) {
    if (peopleAfter(growth, count, months)[end] >= people) return months;
  }
  return null;
}

function byMonth(left: Crossing, right: Crossing): number {
  const order = (crossing: Crossing) => crossing.reached.earliest ?? '9999-99';
  if (order(left) !== order(right)) return order(left) < order(right) ? -1 : 1;
  return left.count === right.count ? left.threshold - right.threshold : left.count < right.count ? -1 : 1;
}
