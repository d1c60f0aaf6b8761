/** When what is sent reaches the next figure, scenario by scenario: the projection of the checker for each of them. */
import { type Entries, projectionLines } from '../check/index.ts';
import type { Words } from '../inventory/index.ts';
import { outcomesOf, type Side } from './compare.ts';
import { scenarioName } from './lines.ts';

export interface Course {
  readonly scenario: string;
  readonly lines: readonly string[];
}

/** Nothing without a monthly figure; `now` is the month of the visitor's clock. */
export function coursesOf(side: Side, growth: Entries['growth'], words: Words, now: string): readonly Course[] {
  return outcomesOf(side, words).flatMap(({ scenario, entries, decision }) => {
    const lines = projectionLines(
      words.speech,
      { ...entries, growth },
      decision,
      words.rules,
      words.data.inventory.warnAt,
      now,
    );
    return lines.length > 0 ? [{ scenario: scenarioName(words, scenario), lines }] : [];
  });
}
