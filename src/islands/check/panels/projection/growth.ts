/** From what the form holds to a projection. */
import {
  type Monthly,
  type Projection,
  parseFacts,
  project,
  type Rules,
  type YearMonth,
} from '../../../../classifier/index.ts';
import type { CountProblem, ReadCount } from '../../count.ts';
import { type Entries, factsOf } from '../../entries.ts';

export const COUNTS = ['personal', 'sensitive'] as const;
export type CountName = (typeof COUNTS)[number];

/** The month the visitor's clock shows. */
export function presentMonth(date = new Date()): YearMonth {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** The monthly figures that can be read, and what is wrong with the others. */
export function readMonthly(
  { growth }: Entries,
  readCount: ReadCount,
): {
  readonly monthly: Monthly;
  readonly problems: Readonly<Partial<Record<CountName, CountProblem>>>;
} {
  const readings = { personal: readCount(growth.personal), sensitive: readCount(growth.sensitive) };
  const { personal, sensitive } = readings;
  return {
    monthly: { personal: personal.ok ? personal.count : null, sensitive: sensitive.ok ? sensitive.count : null },
    problems: {
      ...(!personal.ok && { personal }),
      ...(!sensitive.ok && { sensitive }),
    },
  };
}

/** The projection of the form's answers; null while there is no monthly figure, or one that cannot be read. */
export function projectionOf(
  entries: Entries,
  rules: Rules,
  readCount: ReadCount,
  warnAt: readonly number[],
  now: YearMonth = presentMonth(),
): Projection | null {
  const { monthly, problems } = readMonthly(entries, readCount);
  const parsed = parseFacts(factsOf(entries, readCount).facts, rules);
  if (!parsed.ok || Object.keys(problems).length > 0) return null;
  if (monthly.personal === null && monthly.sensitive === null) return null;
  return project({ facts: parsed.facts, monthly, month: entries.growth.month || now, warnAt }, rules);
}

/** The same answers with another monthly figure; the month is kept with it, so that a link means the same later. */
export function withMonthly(entries: Entries, count: CountName, typed: string, now: YearMonth): Entries {
  const growth = { ...entries.growth, [count]: typed };
  const none = growth.personal === '' && growth.sensitive === '';
  return { ...entries, growth: { ...growth, month: none ? '' : growth.month || now } };
}
