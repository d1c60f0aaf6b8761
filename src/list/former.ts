/** Former places of records: where an old address leads, and which ids an old id stands for now. */
import { currentEdition } from './lookups.ts';
import { type Edition, type List, type Moved, RECORD_LEVELS, type RecordLevel } from './model.ts';

/** A record where it stands now: ids from the sector down to itself, as in its address below `list/`. */
export interface Standpoint {
  readonly level: RecordLevel;
  readonly id: string;
  readonly place: readonly string[];
  /** Its Chinese name. */
  readonly name: string;
}

/** An old address, and what became of the record that had it. */
export interface FormerPlace {
  readonly place: readonly string[];
  readonly moved: Moved;
  /** Where it leads: one record, or several to choose from. */
  readonly to: readonly Standpoint[];
}

/** Every record of an edition by its id; ids are of one kind only. */
export function standpoints(edition: Edition): ReadonlyMap<string, Standpoint> {
  const before = placed.get(edition);
  if (before) return before;
  const found = new Map<string, Standpoint>();
  const put = (place: readonly string[], name: string) => {
    const id = place.at(-1) ?? '';
    found.set(id, { level: RECORD_LEVELS[place.length - 1] ?? 'sector', id, place, name });
  };
  for (const sector of edition.sectors) {
    put([sector.id], sector.name);
    for (const scenario of sector.scenarios) {
      put([sector.id, scenario.id], scenario.name);
      for (const field of scenario.fields) put([sector.id, scenario.id, field.id], field.name);
    }
  }
  placed.set(edition, found);
  return found;
}

const placed = new WeakMap<Edition, ReadonlyMap<string, Standpoint>>();

/**
 * Every address a record had and has no more. Those of `list.moved` come first; then what stands under a record that
 * moved, and what an earlier edition had elsewhere under the same id.
 */
export function formerPlaces(list: List): readonly FormerPlace[] {
  const before = computed.get(list);
  if (before) return before;
  const former = findFormer(list);
  computed.set(list, former);
  return former;
}

const computed = new WeakMap<List, readonly FormerPlace[]>();

function findFormer(list: List): readonly FormerPlace[] {
  const now = standpoints(currentEdition(list));
  const taken = new Set([...now.values()].map(({ place }) => keyOf(place)));
  const former: FormerPlace[] = [];
  const add = (place: readonly string[], moved: Moved, ids: readonly string[]) => {
    const to = ids.flatMap((id) => now.get(id) ?? []).filter(({ level }) => level === moved.level);
    if (to.length === 0 || taken.has(keyOf(place))) return;
    taken.add(keyOf(place));
    former.push({ place, moved, to });
  };
  for (const moved of list.moved) {
    add(moved.place, moved, moved.to);
    for (const child of childrenOf(moved, now)) add(child.place, child, child.to);
  }
  for (const moved of elsewhere(list, now)) add(moved.place, moved, moved.to);
  return former;
}

/** What stands under the records a sector or scenario became had its own address under the former one. */
function childrenOf(moved: Moved, now: ReadonlyMap<string, Standpoint>): Moved[] {
  const parents = moved.to.flatMap((id) => now.get(id) ?? []);
  return [...now.values()].flatMap((record) =>
    parents
      .filter(({ place }) => record.place.length > place.length && startsWith(record.place, place))
      .map((parent) => ({
        ...moved,
        level: record.level,
        place: [...moved.place, ...record.place.slice(parent.place.length)],
        name: record.name,
        to: [record.id],
        reason: 'moved' as const,
      })),
  );
}

/** What an earlier edition has elsewhere under the same id, with the edition that first has it in another place. */
function elsewhere(list: List, now: ReadonlyMap<string, Standpoint>): Moved[] {
  const oldestFirst = list.editions.toReversed();
  const places = oldestFirst.map(standpoints);
  return places.flatMap((before, index) =>
    [...before.values()].flatMap(({ level, id, place, name }): Moved[] => {
      const current = now.get(id);
      if (!current || current.level !== level || keyOf(current.place) === keyOf(place)) return [];
      const later = places.findIndex((after, at) => {
        const there = after.get(id);
        return at > index && there !== undefined && keyOf(there.place) !== keyOf(place);
      });
      const edition = oldestFirst[later] ?? currentEdition(list);
      return [{ level, place, name, to: [id], edition: edition.id, on: edition.published, reason: 'moved' }];
    }),
  );
}

/** The ids an old id stands for now, for links and files that were saved with it. A list without moves has none. */
export function currentIds(list: List): Readonly<Record<string, readonly string[]>> {
  const now = standpoints(currentEdition(list));
  const entries = list.moved.flatMap(({ place, to }) => {
    const id = place.at(-1) ?? '';
    const live = to.filter((target) => target !== id && now.has(target));
    return live.length === 0 ? [] : [[id, live] as const];
  });
  return Object.fromEntries(entries);
}

/** What is recorded of how a record came to be where it is: the moves that lead to it, oldest first. */
export function movesTo(list: List, id: string): readonly FormerPlace[] {
  return formerPlaces(list).filter(({ moved }) => moved.to.includes(id));
}

function startsWith(place: readonly string[], start: readonly string[]): boolean {
  return start.every((id, index) => place[index] === id);
}

function keyOf(place: readonly string[]): string {
  return place.join('/');
}
