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

/** Puts a step together; records it rests on weaken its evidence and add their sources. */
export function asked(
  rule: RuleId,
  clause: Clause,
  holds: Tri,
  facts: readonly string[],
  more: {
    readonly settles?: boolean;
    readonly values?: Step['values'];
    readonly records?: readonly { readonly evidence: Evidence; readonly sources: readonly SourceKey[] }[];
  } = {},
): Asked {
  const { settles = true, values = {}, records = [] } = more;
  return {
    settles,
    step: {
      rule,
      clause: clause.clause,
      holds,
      facts,
      values,
      sources: [...new Set([...clause.sources, ...records.flatMap((record) => record.sources)])],
      evidence: weakest(clause.evidence, ...records.map((record) => record.evidence)),
    },
  };
}

export function idsOf(fields: readonly RuleField[]): string[] {
  return fields.map(({ id }) => id);
}
