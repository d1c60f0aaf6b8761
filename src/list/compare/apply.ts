import type { Edition, Field, Scenario, Sector } from '../model.ts';
import type { EditionDiff, Own, Parent, PartChange, RecordChange } from './change.ts';
import { type Node, treeOf } from './tree.ts';

/**
 * The later edition, from the earlier one and what changed.
 * @throws when the changes are those of another edition: then nothing true could come of it.
 */
export function applyDiff(before: Edition, diff: EditionDiff): Edition {
  if (before.id !== diff.from) throw new Error(`The changes are those of ${diff.from}, not of ${before.id}.`);
  const tree = treeOf(before);
  const sectors = new Map(tree.sectors);
  const scenarios = new Map(tree.scenarios);
  const fields = new Map(tree.fields);
  for (const change of diff.records) {
    switch (change.level) {
      case 'sector':
        applyTo(sectors, change);
        break;
      case 'scenario':
        applyTo(scenarios, change);
        break;
      case 'field':
        applyTo(fields, change);
        break;
      default:
        change satisfies never;
    }
  }
  const idsUnder = (parent: string) => diff.sequences[parent] ?? tree.children.get(parent) ?? [];
  const { sectors: _sectors, ...facts } = before;
  return {
    ...withParts(facts, diff.edition),
    sectors: idsUnder('').map((id): Sector => {
      const sector = nodeOf(sectors, id).record;
      return {
        ...sector,
        scenarios: idsUnder(`sector:${id}`).map((inner): Scenario => {
          const { record } = nodeOf(scenarios, inner);
          const under = idsUnder(`scenario:${inner}`);
          const ofScenario = under.map(
            (last): Field => ({
              ...nodeOf(fields, last).record,
              scenario: inner,
              sector: id,
            }),
          );
          return { ...record, sector: id, fields: ofScenario };
        }),
      };
    }),
  };
}

function nodeOf<R>(nodes: ReadonlyMap<string, Node<R>>, id: string): Node<R> {
  const node = nodes.get(id);
  if (!node) throw new Error(`The changes name ${id}, which is not there.`);
  return node;
}

type ChangeOf<R> =
  | { readonly kind: 'added' | 'removed'; readonly id: string; readonly parent: Parent; readonly record: R }
  | (Pick<Extract<RecordChange, { kind: 'changed' | 'moved' }>, 'id' | 'to' | 'parts'> & {
      readonly kind: 'changed' | 'moved';
    });

function applyTo<R extends Own<object>>(nodes: Map<string, Node<R>>, change: ChangeOf<R>): void {
  switch (change.kind) {
    case 'added':
      nodes.set(change.id, { parent: change.parent, record: change.record });
      break;
    case 'removed':
      nodes.delete(change.id);
      break;
    case 'changed':
    case 'moved':
      nodes.set(change.id, { parent: change.to, record: withParts(nodeOf(nodes, change.id).record, change.parts) });
      break;
    default:
      change satisfies never;
  }
}

/** The record with some parts as they are afterwards; a dotted part lies deeper. */
function withParts<R extends object>(record: R, parts: readonly PartChange[]): R {
  return parts.reduce((changed, { part, after }) => withPart(changed, part.split('.'), after), record);
}

function withPart<R extends object>(record: R, [step = '', ...deeper]: readonly string[], value: unknown): R {
  const copy = { ...record };
  const inner: object = Object(Reflect.get(copy, step));
  if (deeper.length > 0) Reflect.set(copy, step, withPart(inner, deeper, value));
  else if (value === undefined) Reflect.deleteProperty(copy, step);
  else Reflect.set(copy, step, value);
  return copy;
}
