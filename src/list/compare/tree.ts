import type { Edition, Field, Scenario, Sector } from '../model.ts';
import type { Own, Parent } from './change.ts';

/** An edition taken apart: every record by id, with its parent, and the order of all. */
export interface Tree {
  readonly sectors: ReadonlyMap<string, Node<Own<Sector>>>;
  readonly scenarios: ReadonlyMap<string, Node<Own<Scenario>>>;
  readonly fields: ReadonlyMap<string, Node<Own<Field>>>;
  /** Ids of the records under a parent: of the sectors under `''`, of a sector's scenarios under `sector:` and its id. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export interface Node<R> {
  readonly parent: Parent;
  readonly record: R;
}

export function treeOf({ sectors }: Edition): Tree {
  const tree = {
    sectors: new Map<string, Node<Own<Sector>>>(),
    scenarios: new Map<string, Node<Own<Scenario>>>(),
    fields: new Map<string, Node<Own<Field>>>(),
    children: new Map<string, readonly string[]>(),
  };
  tree.children.set('', sectors.map(idOf));
  for (const { scenarios, ...sector } of sectors) {
    tree.sectors.set(sector.id, { parent: null, record: sector });
    tree.children.set(`sector:${sector.id}`, scenarios.map(idOf));
    for (const { fields, ...scenario } of scenarios) {
      tree.scenarios.set(scenario.id, { parent: sector.id, record: scenario });
      tree.children.set(`scenario:${scenario.id}`, fields.map(idOf));
      for (const field of fields) tree.fields.set(field.id, { parent: scenario.id, record: field });
    }
  }
  return tree;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
