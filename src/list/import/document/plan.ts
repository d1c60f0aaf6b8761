import type { Decisions } from './decisions.ts';
import type { Finding } from './finding.ts';
import { SLOTS, type Slot } from './found.ts';
import type { Grid } from './grid.ts';
import type { KnownList } from './known.ts';
import { type FieldPair, matchRecords, type Pair, type ScenarioPair, type SectorPair } from './match.ts';
import { readRecords } from './records.ts';

export const PLAN_KINDS = ['new', 'changed', 'moved', 'gone', 'doubtful', 'same'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export type Level = 'sector' | 'scenario' | 'field';

/** What becomes of one record. */
export interface PlanEntry {
  readonly kind: PlanKind;
  readonly level: Level;
  /** null where it is new and has none yet. */
  readonly id: string | null;
  /** Sector, scenario and field as printed, or as known where the record is gone. */
  readonly path: string;
  /** Where it stands in the document; null where it does not. */
  readonly where: string | null;
  /** What differs, e.g. `category: personal-information → important-data`. */
  readonly changes: readonly string[];
}

/** Everything that an import would do, before it does anything. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** What has to be settled first; nothing may be written while there is any. */
  readonly findings: readonly Finding[];
  readonly sectors: readonly SectorPair[];
  /** Known sectors that the document does not have; they stay as they are. */
  readonly absentSectors: readonly string[];
  /** Tables of the document that hold no rows of the list. */
  readonly passedOver: readonly string[];
}

/** Reads a document against what is known. */
export function planImport(grids: readonly Grid[], list: KnownList, decisions: Decisions): Plan {
  const found = readRecords(grids, list, decisions);
  const { sectors, findings } = matchRecords(found.sectors, list, decisions);
  const matchedSectors = new Set(sectors.flatMap(({ known }) => (known ? [known.id] : [])));
  return {
    sectors,
    findings: [...found.findings, ...findings],
    passedOver: found.passedOver,
    absentSectors: list.sectors.filter(({ id }) => !matchedSectors.has(id)).map(({ name }) => name),
    entries: [...sectors.flatMap(sectorEntries), ...goneEntries(sectors, list)],
  };
}

function sectorEntries(pair: SectorPair): PlanEntry[] {
  const { known, found } = pair;
  const changes = known ? [...changeOf('who', known.who, found.who)] : [];
  return [entryOf(pair, 'sector', changes), ...pair.scenarios.flatMap(scenarioEntries)];
}

function scenarioEntries(pair: ScenarioPair): PlanEntry[] {
  const { known, found } = pair;
  const changes = known
    ? [
        ...changeOf('name', known.name, found.name),
        ...changeOf('definition', known.definition, found.definition),
        ...SLOTS.flatMap((slot) => figureChange(slot, known.thresholds, found.figures[slot])),
      ]
    : [];
  return [entryOf(pair, 'scenario', changes), ...pair.fields.map(fieldEntry)];
}

function fieldEntry(pair: FieldPair): PlanEntry {
  const { known, found } = pair;
  const changes = known
    ? [
        ...changeOf('name', known.name, found.name),
        ...changeOf('category', known.category, found.category),
        ...changeOf('description', known.description, found.description),
        ...(found.peopleFrom === undefined || found.peopleFrom === known.peopleFrom
          ? []
          : [`people from: ${known.peopleFrom ?? 'none'} → ${found.peopleFrom ?? 'none'}`]),
      ]
    : [];
  return entryOf(pair, 'field', changes);
}

function figureChange(slot: Slot, thresholds: ThresholdsOf, found: { readonly from: number } | null | undefined) {
  if (found === undefined) return [];
  const before = figureIn(thresholds, slot)?.from;
  return before === found?.from ? [] : [`${slot}: ${before ?? 'none'} → ${found?.from ?? 'none'}`];
}

type ThresholdsOf = NonNullable<ScenarioPair['known']>['thresholds'];

/** The figure of one head-count. */
export function figureIn({ assessment, contract }: ThresholdsOf, slot: Slot) {
  switch (slot) {
    case 'assessment-personal':
      return assessment.personal;
    case 'assessment-sensitive':
      return assessment.sensitive;
    case 'contract-personal':
      return contract.personal;
    case 'contract-sensitive':
      return contract.sensitive;
    default:
      return slot satisfies never;
  }
}

/** A text that the document does not give is no change. */
function changeOf(part: string, before: string, after: string | null): string[] {
  return after === null || after === before ? [] : [`${part}: ${before} → ${after}`];
}

function entryOf(
  pair: Pair<{ readonly place: { readonly table: string; readonly row: string } }, unknown>,
  level: Level,
  changes: readonly string[],
): PlanEntry {
  const { id, path, known, isDoubtful, movedFrom, found } = pair;
  const kind = kindOf(known !== null, isDoubtful, movedFrom !== null, changes.length > 0);
  const moved = movedFrom === null ? [] : [`from: ${movedFrom}`];
  const { table, row } = found.place;
  return { kind, level, id, path, where: `${table}, ${row}`, changes: [...moved, ...changes] };
}

function kindOf(isKnown: boolean, isDoubtful: boolean, isMoved: boolean, isChanged: boolean): PlanKind {
  if (isDoubtful) return 'doubtful';
  if (!isKnown) return 'new';
  if (isMoved) return 'moved';
  return isChanged ? 'changed' : 'same';
}

/** Known records of the document's sectors that stand nowhere in the document. */
function goneEntries(sectors: readonly SectorPair[], list: KnownList): PlanEntry[] {
  const present = new Set(
    sectors.flatMap(({ scenarios }) =>
      scenarios.flatMap((scenario) => [scenario.known?.id, ...scenario.fields.map(({ known }) => known?.id)]),
    ),
  );
  const covered = new Set(sectors.flatMap(({ known }) => (known ? [known.id] : [])));
  const gone = (level: Level, id: string, path: string): PlanEntry[] =>
    present.has(id) ? [] : [{ kind: 'gone', level, id, path, where: null, changes: [] }];
  return list.sectors
    .filter(({ id }) => covered.has(id))
    .flatMap((sector) =>
      sector.scenarios.flatMap((scenario) => [
        ...gone('scenario', scenario.id, `${sector.name} / ${scenario.name}`),
        ...scenario.fields.flatMap((field) =>
          gone('field', field.id, `${sector.name} / ${scenario.name} / ${field.name}`),
        ),
      ]),
    );
}
