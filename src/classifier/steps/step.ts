import { type Evidence, type SourceKey, weakest } from '../../list/index.ts';
import type { Tri } from '../known.ts';
import type { Clause, RuleField, RuleId, Step } from '../types.ts';
import type { View } from '../view.ts';

/** A step with a mark whether it ends the chain when it holds. */
export interface Asked {
  readonly step: Step;
  readonly settles: boolean;
}

/** A rule: asked of a view, it gives its step, or null where the facts make it pointless to ask. */
export type Rule = (view: View) => Asked | null;

/** A record a step rests on: it weakens the step's evidence and adds its sources. */
export interface Support {
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

/** Puts a step together. */
export function asked(
  rule: RuleId,
  clause: Clause,
  holds: Tri,
  facts: readonly string[],
  more: {
    readonly settles?: boolean;
    readonly values?: Step['values'];
    readonly records?: readonly Support[];
  } = {},
): Asked {
  const { settles = true, values = NO_VALUES, records = [] } = more;
  const { sources, evidence } = records.length === 0 ? clause : supported(clause, records);
  return { settles, step: { rule, clause: clause.clause, holds, facts, values, sources, evidence } };
}

const NO_VALUES: Step['values'] = {};

/** What some records together are known by. */
export function supported(first: Support, records: readonly Support[]): Support {
  const sources = [...first.sources];
  let { evidence } = first;
  for (const record of records) {
    for (const source of record.sources) if (!sources.includes(source)) sources.push(source);
    evidence = weakest(evidence, record.evidence);
  }
  return { evidence, sources };
}

export function idsOf(fields: readonly RuleField[]): string[] {
  return fields.map(({ id }) => id);
}
