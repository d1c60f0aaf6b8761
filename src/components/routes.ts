import {
  currentEdition,
  type DroppedRecord,
  droppedRecords,
  type Edition,
  type EditionId,
  type Field,
  type FieldId,
  type FormerPlace,
  formerPlaces,
  type List,
  type Scenario,
  type ScenarioId,
  type Sector,
  type SectorId,
  type UnloadedSector,
} from '../list/index.ts';

/** Path segments after the locale, e.g. `['list', 'automobile', 'ota-upgrade']`. */
export type Segments = readonly string[];

/** The records before and after this one among its siblings; null at either end. */
interface Place<T> {
  readonly segments: Segments;
  readonly previous: T | null;
  readonly next: T | null;
}

export interface SectorRoute extends Place<Sector> {
  readonly sector: Sector;
}

export interface ScenarioRoute extends Place<Scenario> {
  readonly sector: Sector;
  readonly scenario: Scenario;
}

export interface FieldRoute extends Place<Field> {
  readonly sector: Sector;
  readonly scenario: Scenario;
  readonly field: Field;
}

/** Editions run from newest to oldest, so `next` is the older one. */
export interface EditionRoute extends Place<Edition> {
  readonly edition: Edition;
}

/** A sector of the edition in force whose table is not loaded. */
export interface UnloadedRoute {
  readonly sector: UnloadedSector;
  readonly segments: Segments;
}

/** An address a record had; its page leads on to what became of it. */
export interface FormerRoute extends FormerPlace {
  readonly segments: Segments;
}

/** The address of a record that the edition in force has no more. */
export interface DroppedRoute extends DroppedRecord {
  readonly segments: Segments;
}

/** Every page about a record, with what a page needs of its surroundings. */
export interface RouteTable {
  /** The edition in force, whose records have the pages. */
  readonly edition: Edition;
  readonly sectors: readonly SectorRoute[];
  readonly scenarios: readonly ScenarioRoute[];
  readonly fields: readonly FieldRoute[];
  readonly editions: readonly EditionRoute[];
  readonly unloaded: readonly UnloadedRoute[];
  readonly former: readonly FormerRoute[];
  readonly dropped: readonly DroppedRoute[];
}

const tables = new WeakMap<List, RouteTable>();

/** The route table of a list, computed once: pages only read it. */
export function routeTable(list: List): RouteTable {
  let table = tables.get(list);
  if (!table) {
    table = buildTable(list);
    tables.set(list, table);
  }
  return table;
}

/** Address segments of a sector's page. */
export function sectorSegments(sector: SectorId): Segments {
  return ['list', sector];
}

/** Address segments of a scenario's page. */
export function scenarioSegments(scenario: { readonly sector: SectorId; readonly id: ScenarioId }): Segments {
  return ['list', scenario.sector, scenario.id];
}

/** Address segments of a field's page. */
export function fieldSegments(field: {
  readonly sector: SectorId;
  readonly scenario: ScenarioId;
  readonly id: FieldId;
}): Segments {
  return ['list', field.sector, field.scenario, field.id];
}

/** Address segments of an edition's page. */
export function editionSegments(edition: EditionId): Segments {
  return ['editions', edition];
}

function buildTable(list: List): RouteTable {
  const edition = currentEdition(list);
  const unloaded = edition.unloadedSectors.map((sector) => ({ sector, segments: sectorSegments(sector.id) }));
  // What is in force, with a table or without one, keeps its address.
  const taken = new Set(unloaded.map(({ sector }) => sector.id));
  return {
    edition,
    sectors: edition.sectors.map((sector, index, all) => ({
      sector,
      segments: sectorSegments(sector.id),
      ...neighbours(all, index),
    })),
    scenarios: edition.sectors.flatMap((sector) =>
      sector.scenarios.map((scenario, index, all) => ({
        sector,
        scenario,
        segments: scenarioSegments(scenario),
        ...neighbours(all, index),
      })),
    ),
    fields: edition.sectors.flatMap((sector) =>
      sector.scenarios.flatMap((scenario) =>
        scenario.fields.map((field, index, all) => ({
          sector,
          scenario,
          field,
          segments: fieldSegments(field),
          ...neighbours(all, index),
        })),
      ),
    ),
    editions: list.editions.map((item, index, all) => ({
      edition: item,
      segments: editionSegments(item.id),
      ...neighbours(all, index),
    })),
    unloaded,
    former: formerPlaces(list)
      .filter(({ place }) => place.length > 1 || !taken.has(place[0] ?? ''))
      .map((former) => ({ ...former, segments: ['list', ...former.place] })),
    dropped: droppedRecords(list).map((record) => ({ ...record, segments: ['list', ...record.place] })),
  };
}

function neighbours<T>(all: readonly T[], index: number): { previous: T | null; next: T | null } {
  return { previous: all[index - 1] ?? null, next: all[index + 1] ?? null };
}
