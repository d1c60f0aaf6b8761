import type { Edition } from '../model.ts';
import type { AspectOfChange, EditionDiff, PartChange, RecordChange } from './change.ts';
import { type Node, treeOf } from './tree.ts';

/**
 * What makes `after` of `before`. Records are the same where their id is: whoever gives a datum its id decides, and the
 * importer keeps it. Applying the result to `before` gives `after` (see `applyDiff`).
 */
export function compareEditions(before: Edition, after: Edition): EditionDiff {
  const [old, now] = [treeOf(before), treeOf(after)];
  const records: RecordChange[] = [];
  for (const sector of pairs(old.sectors, now.sectors)) {
    const change = changeBetween(sector.before, sector.after);
    if (change) records.push({ level: 'sector', id: sector.id, ...change });
  }
  for (const scenario of pairs(old.scenarios, now.scenarios)) {
    const change = changeBetween(scenario.before, scenario.after);
    if (change) records.push({ level: 'scenario', id: scenario.id, ...change });
  }
  for (const field of pairs(old.fields, now.fields)) {
    const change = changeBetween(field.before, field.after);
    if (change) records.push({ level: 'field', id: field.id, ...change });
  }
  const sequences = [...now.children].filter(([parent, ids]) => !isEqual(old.children.get(parent) ?? [], ids));
  const { sectors: _before, ...factsBefore } = before;
  const { sectors: _after, ...factsAfter } = after;
  return {
    from: before.id,
    to: after.id,
    edition: partsBetween(factsBefore, factsAfter),
    records,
    sequences: Object.fromEntries(sequences),
  };
}

interface Pair<R> {
  readonly id: string;
  readonly before: Node<R> | undefined;
  readonly after: Node<R> | undefined;
}

/** In the order of the later edition, what is there no more last. */
function pairs<R>(before: ReadonlyMap<string, Node<R>>, after: ReadonlyMap<string, Node<R>>): Pair<R>[] {
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.map((id) => ({ id, before: before.get(id), after: after.get(id) }));
}

function changeBetween<R extends { readonly name: string }>(before: Node<R> | undefined, after: Node<R> | undefined) {
  if (!before) return after ? ({ kind: 'added', parent: after.parent, record: after.record } as const) : null;
  if (!after) return { kind: 'removed', parent: before.parent, record: before.record } as const;
  const parts = partsBetween(before.record, after.record);
  const isMoved = before.parent !== after.parent;
  if (!isMoved && parts.length === 0) return null;
  const kind = isMoved ? 'moved' : 'changed';
  return { kind, name: after.record.name, from: before.parent, to: after.parent, parts } as const;
}

/** Parents are told by `from` and `to`; ids never change. */
const STRUCTURE = new Set(['id', 'sector', 'scenario']);

function partsBetween(before: object, after: object): PartChange[] {
  const isEdition = 'declaredTotals' in before;
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names]
    .filter((part) => isEdition || !STRUCTURE.has(part))
    .filter((part) => !isEqual(old.get(part), now.get(part)))
    .map((part) => ({ part, aspect: aspectOf(part), before: old.get(part), after: now.get(part) }));
}

/** The head-counts of a scenario are parts of their own. */
function partsOf(record: object): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [part, value] of Object.entries(record)) {
    if (part === 'thresholds' && isRecord(value)) {
      for (const [procedure, counts] of Object.entries(value)) {
        for (const [count, threshold] of Object.entries(isRecord(counts) ? counts : {})) {
          parts.set(`thresholds.${procedure}.${count}`, threshold);
        }
      }
    } else if (value !== undefined) parts.set(part, value);
  }
  return parts;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WORDING = new Set(['name', 'definition', 'description', 'summary', 'who', 'notes', 'note', 'scope', 'effect']);

function aspectOf(part: string): AspectOfChange {
  if (part === 'category') return 'category';
  if (part.startsWith('thresholds.') || part === 'peopleFrom') return 'thresholds';
  if (WORDING.has(part)) return 'wording';
  if (['evidence', 'verified'].includes(part) || /sources$/i.test(part)) return 'evidence';
  return part === 'order' ? 'order' : 'other';
}

/** Whether two values of plain data are the same; the order of keys does not count, `undefined` is absent. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(own(a, key), own(b, key)));
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
