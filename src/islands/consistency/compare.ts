/** What was filed against what is sent. Only the classifier decides; this names the differences. */
import type { Decision } from '../../classifier/index.ts';
import type { FieldId, Procedure, ScenarioId } from '../../list/index.ts';
import type { Context } from '../../matching/index.ts';
import { type Entries, evaluate, type ReadCount } from '../check/index.ts';
import { type Change, entriesOf, groupsOf, type Words } from '../inventory/index.ts';

/** One side of the comparison: the fields of a reviewed or merely matched file, and the answers saved with it. */
export interface Side {
  readonly name: string;
  /** By field, the columns that denote it. */
  readonly fields: ReadonlyMap<FieldId, readonly string[]>;
  readonly contexts: readonly Context[];
  readonly answers: Entries;
  /** What has changed on the list since it was saved. */
  readonly changes: readonly Change[];
  /** Proposals that nobody has decided on. */
  readonly open: number;
}

export type Difference =
  | { readonly kind: 'sent-not-filed' | 'filed-not-sent'; readonly field: FieldId; readonly columns: readonly string[] }
  | { readonly kind: 'list-changed'; readonly change: Change }
  | {
      readonly kind: 'more-people';
      readonly count: 'personal' | 'sensitive';
      readonly filed: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'near-threshold';
      readonly scenario: ScenarioId | null;
      readonly count: 'personal' | 'sensitive';
      readonly to: Procedure;
      readonly threshold: number;
      readonly remaining: number;
    }
  | {
      readonly kind: 'other-procedure';
      readonly scenario: ScenarioId;
      readonly before: Procedure;
      readonly now: Procedure;
    };

/** Every difference, what is sent beyond the filing first. */
export function differencesOf(filed: Side, actual: Side, words: Words): readonly Difference[] {
  const known = [...words.fields.keys()];
  const only = (one: Side, other: Side) => known.filter((id) => one.fields.has(id) && !other.fields.has(id));
  const listed = (kind: 'sent-not-filed' | 'filed-not-sent', side: Side, ids: readonly FieldId[]): Difference[] =>
    ids.map((field) => ({ kind, field, columns: side.fields.get(field) ?? [] }));
  return [
    ...listed('sent-not-filed', actual, only(actual, filed)),
    ...morePeople(filed, actual, words.speech.readCount),
    ...otherProcedures(filed, actual, words),
    ...nearThresholds(actual, words),
    ...filed.changes.map((change): Difference => ({ kind: 'list-changed', change })),
    ...listed('filed-not-sent', filed, only(filed, actual)),
  ];
}

/** Head-counts that are surely above those filed; of a band its nearer end counts. */
function morePeople(filed: Side, actual: Side, readCount: ReadCount): Difference[] {
  return (['sensitive', 'personal'] as const).flatMap((count): Difference[] => {
    const before = bounds(readCount(filed.answers[count]));
    const now = bounds(readCount(actual.answers[count]));
    if (!before || !now || now.least <= before.most) return [];
    return [{ kind: 'more-people', count, filed: before.most, actual: now.least }];
  });
}

function bounds(reading: ReturnType<ReadCount>): { least: number; most: number } | null {
  if (!reading.ok || reading.count === null) return null;
  if (typeof reading.count === 'number') return { least: reading.count, most: reading.count };
  const { from, to } = reading.count;
  return { least: from, most: to === undefined ? Number.POSITIVE_INFINITY : to - 1 };
}

/** What has to be corrected in a side before it can be decided, e.g. head-counts that contradict its fields. */
export function correctionsOf(side: Side, words: Words): readonly string[] {
  const groups = groupsOf([...side.fields.keys()].sort(), words.fields, side.contexts);
  const messages = groups.flatMap((group) => {
    const evaluation = evaluate(entriesOf(side.answers, group, words), words.rules, words.speech);
    return evaluation.kind === 'waiting' ? evaluation.corrections.map(({ message }) => message) : [];
  });
  return [...new Set(messages)];
}

/** What one scenario of a side comes to. */
export interface Outcome {
  readonly scenario: ScenarioId | null;
  readonly entries: Entries;
  readonly decision: Decision;
}

/** The decision of each scenario of a side that the answers allow. */
export function outcomesOf(side: Side, words: Words): readonly Outcome[] {
  return groupsOf([...side.fields.keys()].sort(), words.fields, side.contexts).flatMap((group) => {
    const entries = entriesOf(side.answers, group, words);
    const evaluation = evaluate(entries, words.rules, words.speech);
    return evaluation.kind === 'result' ? [{ scenario: group.scenario, entries, decision: evaluation.decision }] : [];
  });
}

function otherProcedures(filed: Side, actual: Side, words: Words): Difference[] {
  const before = outcomesOf(filed, words);
  return outcomesOf(actual, words).flatMap(({ scenario, decision }): Difference[] => {
    const then = before.find((outcome) => outcome.scenario === scenario)?.decision.procedure ?? null;
    if (scenario === null || then === null || decision.procedure === null || then === decision.procedure) return [];
    return [{ kind: 'other-procedure', scenario, before: then, now: decision.procedure }];
  });
}

function nearThresholds(actual: Side, words: Words): Difference[] {
  const warnFrom = Math.min(...words.data.inventory.warnAt);
  return outcomesOf(actual, words).flatMap(({ scenario, decision }) =>
    decision.headroom
      .filter(
        ({ threshold, remaining }) =>
          threshold - remaining > 0 && (threshold - remaining) * 100 >= threshold * warnFrom,
      )
      .map(
        ({ count, to, threshold, remaining }): Difference => ({
          kind: 'near-threshold',
          scenario,
          count,
          to,
          threshold,
          remaining,
        }),
      ),
  );
}
