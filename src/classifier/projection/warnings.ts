import type { Evidence, People, Procedure } from '../../list/index.ts';
import type { YearMonth } from './months.ts';
import type { Counted, Projection } from './types.ts';

/** A month to come in which a share of a threshold, or the whole of it, is reached. */
export interface DatedWarning {
  readonly month: YearMonth;
  readonly count: Counted;
  readonly threshold: People;
  /** e.g. 0.8; 1 = the threshold itself. */
  readonly share: number;
  /** The procedure that applies, or where not `sure` may apply, from the threshold on. */
  readonly procedure: Procedure;
  readonly sure: boolean;
  /** How the threshold is known. */
  readonly evidence: Evidence;
}

/**
 * The early-warning dates of a projection in order, for a calendar: months after the one the counts stand at, this year
 * and the next. Where a month is known to a span only, the earliest: a warning must not come late.
 */
export function warningsOf({ month: now, thisYear, nextYear }: Projection): DatedWarning[] {
  const dated = [thisYear, nextYear].flatMap(({ crossings }) =>
    crossings.flatMap(({ count, threshold, to: procedure, sure, evidence, reached, warnings }) =>
      [...warnings, { share: 1, reached }].flatMap(({ share, reached: { earliest } }): DatedWarning[] =>
        earliest === null || earliest <= now
          ? []
          : [{ month: earliest, count, threshold, share, procedure, sure, evidence }],
      ),
    ),
  );
  return dated.sort((left, right) =>
    left.month === right.month ? left.share - right.share : left.month < right.month ? -1 : 1,
  );
}
