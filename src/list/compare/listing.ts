import { allFields, allScenarios } from '../lookups.ts';
import type { Edition, RecordLevel, ScenarioId, SectorId } from '../model.ts';
import {
  type AspectOfChange,
  type EditionDiff,
  KINDS_OF_CHANGE,
  type KindOfChange,
  type RecordChange,
} from './change.ts';

/** What changed in one scenario: in the scenario itself first, then in its fields. */
export interface ScenarioChanges {
  readonly id: ScenarioId;
  readonly changes: readonly RecordChange[];
}

/** What changed in one sector: in the sector itself, and scenario by scenario. */
export interface SectorChanges {
  readonly id: SectorId;
  readonly own: readonly RecordChange[];
  readonly scenarios: readonly ScenarioChanges[];
  /** All changes in it. */
  readonly count: number;
}

/**
 * The changes as a reader looks through them, sector by sector and scenario by scenario in the order of the later
 * edition. What was removed stands where it was, what moved where it is now.
 */
export function groupChanges(before: Edition, after: Edition, { records }: EditionDiff): SectorChanges[] {
  const groups = new Map<SectorId, { own: RecordChange[]; scenarios: Map<ScenarioId, RecordChange[]> }>();
  for (const edition of [after, before]) {
    for (const sector of edition.sectors) {
      const group = groups.get(sector.id) ?? { own: [], scenarios: new Map() };
      groups.set(sector.id, group);
      for (const { id } of sector.scenarios) if (!group.scenarios.has(id)) group.scenarios.set(id, []);
    }
  }
  const homes = { before: sectorsOfScenarios(before), after: sectorsOfScenarios(after) };
  for (const change of records) {
    const parent = 'parent' in change ? change.parent : change.to;
    if (change.level === 'sector') groups.get(change.id)?.own.push(change);
    else if (change.level === 'scenario')
      groups
        .get(parent ?? '')
        ?.scenarios.get(change.id)
        ?.push(change);
    else {
      const sector = homes[change.kind === 'removed' ? 'before' : 'after'].get(parent ?? '');
      groups
        .get(sector ?? '')
        ?.scenarios.get(parent ?? '')
        ?.push(change);
    }
  }
  return [...groups].flatMap(([id, { own, scenarios }]) => {
    const changed = [...scenarios]
      .map(([scenario, changes]) => ({ id: scenario, changes }))
      .filter(({ changes }) => changes.length > 0);
    const count = changed.reduce((sum, { changes }) => sum + changes.length, own.length);
    return count === 0 ? [] : [{ id, own, scenarios: changed, count }];
  });
}

function sectorsOfScenarios(edition: Edition): ReadonlyMap<ScenarioId, SectorId> {
  return new Map(allScenarios(edition).map(({ id, sector }) => [id, sector]));
}

/** What a change is about; nothing of a record that is new or gone as a whole. */
export function aspectsOf(change: RecordChange): readonly AspectOfChange[] {
  return 'parts' in change ? [...new Set(change.parts.map(({ aspect }) => aspect))] : [];
}

/** How many records of each level changed in which way; `unchanged` are those of the later edition. */
export type ChangeCounts = Readonly<Record<RecordLevel, Readonly<Record<KindOfChange | 'unchanged', number>>>>;

/** Counts the changes by level and kind. */
export function countChanges(after: Edition, { records }: EditionDiff): ChangeCounts {
  const of = (level: RecordLevel, total: number) => {
    const here = records.filter((change) => change.level === level);
    const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
    for (const kind of KINDS_OF_CHANGE) counts[kind] = here.filter((change) => change.kind === kind).length;
    return { ...counts, unchanged: total - counts.added - counts.changed - counts.moved };
  };
  return {
    sector: of('sector', after.sectors.length),
    scenario: of('scenario', allScenarios(after).length),
    field: of('field', allFields(after).length),
  };
}
