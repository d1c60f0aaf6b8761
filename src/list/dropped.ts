/** Records of an earlier edition that the edition in force has no more, and that led on to no other record. */
import { type FormerPlace, formerPlaces, type Standpoint, standpoints } from './former.ts';
import { allFields, allScenarios, currentEdition } from './lookups.ts';
import type { Edition, Evidence, List } from './model.ts';

export interface DroppedRecord extends Standpoint {
  /** The newest edition that has it. */
  readonly last: Edition;
  /** How it is known there. */
  readonly evidence: Evidence;
  /** Whether the edition in force has its sector, but not the table of it: then it may still be listed. */
  readonly isUnknown: boolean;
}

/**
 * Every record whose address would be lost: nobody said where it went (`list.moved`), and no record has its id or address
 * now. A list cut by the evidence floor drops nothing: what it leaves out may still be listed.
 */
export function droppedRecords(list: List): readonly DroppedRecord[] {
  const before = computed.get(list);
  if (before) return before;
  const dropped = findDropped(list);
  computed.set(list, dropped);
  return dropped;
}

const computed = new WeakMap<List, readonly DroppedRecord[]>();

function findDropped(list: List): readonly DroppedRecord[] {
  const current = currentEdition(list);
  if (current.isCut) return [];
  const now = standpoints(current);
  const unloaded = new Set<string>(current.unloadedSectors.map(({ id }) => id));
  const taken = new Set([
    ...[...now.values()].map(addressOf),
    ...unloaded,
    ...formerPlaces(list).map(addressOf),
    ...list.moved.map(addressOf),
  ]);
  const dropped: DroppedRecord[] = [];
  for (const last of list.editions) {
    const levels = levelsOf(last);
    for (const record of standpoints(last).values()) {
      const address = addressOf(record);
      if (now.has(record.id) || taken.has(address)) continue;
      taken.add(address);
      // Nothing is shown as better known than it is.
      const evidence = levels.get(record.id) ?? 'reconstructed';
      dropped.push({ ...record, last, evidence, isUnknown: unloaded.has(record.place[0] ?? '') });
    }
  }
  return dropped;
}

function levelsOf(edition: Edition): ReadonlyMap<string, Evidence> {
  const records = [...edition.sectors, ...allScenarios(edition), ...allFields(edition)];
  return new Map(records.map(({ id, evidence }) => [id, evidence]));
}

function addressOf({ place }: Pick<FormerPlace, 'place'>): string {
  return place.join('/');
}
