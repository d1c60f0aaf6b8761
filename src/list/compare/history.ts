import { allFields, allScenarios, findEdition } from '../lookups.ts';
import type { Edition, List, RecordLevel } from '../model.ts';
import type { AspectOfChange, EditionDiff, Parent, RecordChange } from './change.ts';
import { compareEditions } from './compare.ts';
import { aspectsOf } from './listing.ts';

/** What an edition did to a record, against the edition published before it. */
export type ChangeInRecord =
  /** The earliest edition known: there is nothing to compare it with. */
  | { readonly kind: 'first' }
  | { readonly kind: 'added' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly aspects: readonly AspectOfChange[] }
  | { readonly kind: 'moved'; readonly from: Parent; readonly aspects: readonly AspectOfChange[] }
  /** It stood in the edition before and stands in this one no more. */
  | { readonly kind: 'gone' };

/** One edition in the history of a record. */
export interface Standing {
  readonly edition: Edition;
  /** The edition before, which `change` compares it with. */
  readonly before: Edition | null;
  /** The edition takes the record over with the sector it stands in, instead of listing it itself. */
  readonly inherited: boolean;
  readonly change: ChangeInRecord;
  /** How many records under it changed; 0 of a field. */
  readonly within: number;
}

/** The history of a record, newest edition first: from the first edition it stands in, with those it left. */
export function historyOf(list: List, level: RecordLevel, id: string): readonly Standing[] {
  const has = (edition: Edition | undefined) => edition !== undefined && stands(edition, level, id);
  return list.editions.flatMap((edition, index): Standing[] => {
    const before = list.editions[index + 1] ?? null;
    if (!has(edition) && !has(before ?? undefined)) return [];
    const parent = edition.inherits === null ? undefined : findEdition(list, edition.inherits);
    const diff = before && diffOf(before, edition);
    return [
      {
        edition,
        before,
        inherited: has(edition) && has(parent) && isTakenOver(edition, parent, level, id),
        change: changeIn(diff, level, id),
        within: diff ? changesWithin(diff, level, id, before, edition) : 0,
      },
    ];
  });
}

function changeIn(diff: EditionDiff | null, level: RecordLevel, id: string): ChangeInRecord {
  if (!diff) return { kind: 'first' };
  const change = diff.records.find((candidate) => candidate.level === level && candidate.id === id);
  if (!change) return { kind: 'unchanged' };
  switch (change.kind) {
    case 'added':
      return { kind: 'added' };
    case 'removed':
      return { kind: 'gone' };
    case 'changed':
      return { kind: 'changed', aspects: aspectsOf(change) };
    case 'moved':
      return { kind: 'moved', from: change.from, aspects: aspectsOf(change) };
    default:
      return change satisfies never;
  }
}

function stands(edition: Edition, level: RecordLevel, id: string): boolean {
  return recordsOf(edition, level).some((record) => record.id === id);
}

function recordsOf(edition: Edition, level: RecordLevel): readonly { readonly id: string }[] {
  switch (level) {
    case 'sector':
      return edition.sectors;
    case 'scenario':
      return allScenarios(edition);
    case 'field':
      return allFields(edition);
    default:
      return level satisfies never;
  }
}

/** An inherited sector is the very same in both; a sector of the edition's own may hold the same records. */
function isTakenOver(edition: Edition, parent: Edition | undefined, level: RecordLevel, id: string): boolean {
  if (!parent) return false;
  return !diffOf(parent, edition).records.some((change) => change.level === level && change.id === id);
}

/** The changes in what stands, or stood, under a record. */
function changesWithin(diff: EditionDiff, level: RecordLevel, id: string, before: Edition, after: Edition): number {
  if (level === 'field') return 0;
  const scenarios = new Set(
    [before, after].flatMap((edition) =>
      allScenarios(edition)
        .filter((scenario) => (level === 'scenario' ? scenario.id === id : scenario.sector === id))
        .map((scenario) => scenario.id),
    ),
  );
  const isUnder = (change: RecordChange) => {
    const parents = 'parent' in change ? [change.parent] : [change.from, change.to];
    if (change.level === 'field') return parents.some((parent) => parent !== null && scenarios.has(parent));
    return change.level === 'scenario' && level === 'sector' && parents.includes(id);
  };
  return diff.records.filter(isUnder).length;
}

const diffs = new WeakMap<Edition, WeakMap<Edition, EditionDiff>>();

/** Each pair of editions is compared once, however many records ask. */
function diffOf(before: Edition, after: Edition): EditionDiff {
  const known = diffs.get(before) ?? new WeakMap<Edition, EditionDiff>();
  diffs.set(before, known);
  const diff = known.get(after) ?? compareEditions(before, after);
  known.set(after, diff);
  return diff;
}
