import type { Evidence, People, Procedure } from '../../list/index.ts';
import type { Count, Facts, RuleId } from '../types.ts';
import type { YearMonth } from './months.ts';

/** How many persons are new each month, de-duplicated: whole numbers or bands. Absent or null: taken as none. */
export interface Monthly {
  readonly personal?: Count | null;
  readonly sensitive?: Count | null;
}

export interface ProjectionInput {
  /** As `parseFacts` has accepted them; the counts are those since 1 January, up to the end of `month`. */
  readonly facts: Facts;
  readonly monthly: Monthly;
  /** The month at whose end the counts stand. */
  readonly month: YearMonth;
  /** Percentages of a threshold at which to warn, ascending, e.g. [80, 90]. A choice of the caller, not of any rule. */
  readonly warnAt: readonly number[];
}

/** The two counts, and all persons involved, who are at least the larger and at most the sum of the two. */
export type Counted = 'personal' | 'sensitive' | 'total';

/**
 * The month in which a number is reached. It is known to a span where a count is a band, or where the number is one of
 * all persons: `earliest` takes the upper end, `latest` the lower. null: not within the year. The month the counts
 * stand at means "by now".
 */
export interface Reach {
  readonly earliest: YearMonth | null;
  readonly latest: YearMonth | null;
}

export interface Warning {
  /** Share of the threshold, e.g. 0.8. */
  readonly share: number;
  /** The first whole number of people that is at least this share. */
  readonly from: People;
  readonly reached: Reach;
}

/** A number of people at which the procedure changes for these facts, as `decide` shows. */
export interface Crossing {
  readonly count: Counted;
  /** From this number of people. */
  readonly threshold: People;
  readonly to: Procedure;
  /** Whether the procedure is then needed whatever is not known; otherwise it may be needed. */
  readonly sure: boolean;
  /** The rule whose figure it is, and how that figure is known. */
  readonly rule: RuleId;
  readonly evidence: Evidence;
  readonly reached: Reach;
  /** How many people there are in the earliest month; in December where it is not reached. */
  readonly people: Count;
  /** One for each percentage that is a smaller number of people than the threshold. */
  readonly warnings: readonly Warning[];
}

/** The counts at the end of a month, and what is then possible, strictest first. */
export interface Month {
  readonly month: YearMonth;
  readonly people: { readonly personal: Count; readonly sensitive: Count };
  /** Empty where the facts and the growth contradict each other. */
  readonly candidates: readonly Procedure[];
}

/** One calendar year. */
export interface Course {
  readonly year: number;
  /** To December, from the month the counts stand at or from January. */
  readonly months: readonly Month[];
  /** What lies ahead, in order of the months, what is not reached last. */
  readonly crossings: readonly Crossing[];
}

export interface Projection {
  /** The month the counts stand at. */
  readonly month: YearMonth;
  /** The rest of the present year. */
  readonly thisYear: Course;
  /** The whole of the next: counting begins again on 1 January (national counting rule). */
  readonly nextYear: Course;
}
