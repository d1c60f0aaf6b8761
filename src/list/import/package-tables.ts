import { CATEGORIES, EVIDENCE_LEVELS, type Evidence, TRIGGERS } from '../model.ts';
import type { FieldEntry, ScenarioEntry, SectorFile } from '../schema/index.ts';
import {
  type Complaints,
  complain,
  idIn,
  listIn,
  numberIn,
  optionalNumberIn,
  optionalWordIn,
  requiredText,
  wordIn,
} from './cells.ts';
import { sourcesFrom } from './package-sources.ts';
import { type Cell, type Row, readTable } from './table.ts';

/** A text file of the package, and the path by which the messages name it. */
export interface PackageText {
  readonly file: string;
  readonly text: string;
}

/** English texts by the key of their Chinese source, e.g. `fields.subject-sex.name`. */
export type Translations = Map<string, string>;

const SECTOR_COLUMNS = [
  'sector_id',
  'name_zh',
  'name_en',
  'summary_zh',
  'summary_en',
  'who_zh',
  'who_en',
  'evidence',
  'sources',
] as const;
const SCENARIO_COLUMNS = [
  'scenario_id',
  'sector_id',
  'order',
  'name_zh',
  'name_en',
  'definition_zh',
  'definition_en',
  'sa_pi_from',
  'sa_spi_from',
  'sc_pi_from',
  'sc_spi_from',
  'threshold_evidence',
  'threshold_sources',
  'evidence',
  'sources',
  'notes_zh',
  'notes_en',
] as const;
const FIELD_COLUMNS = [
  'field_id',
  'scenario_id',
  'order',
  'category',
  'reach',
  'people_from',
  'trigger',
  'exception',
  'name_zh',
  'name_en',
  'description_zh',
  'description_en',
  'aliases',
  'evidence',
  'sources',
] as const;

/** null where the file could not be read; that has been complained of. */
export interface ListTables {
  readonly sectors: PackageText | null;
  readonly scenarios: PackageText | null;
  readonly fields: PackageText | null;
}

/** The three tables of a package as sectors with all that stands under them; problems go to `complaints`. */
export function readListTables(
  tables: ListTables,
  sourceKeys: ReadonlySet<string>,
  complaints: Complaints,
  english: Translations,
): SectorFile[] {
  const rows = <Name extends string>(text: PackageText | null, names: readonly Name[]) => {
    if (!text) return { rows: [], complete: false };
    const table = readTable(text.file, text.text, names);
    complaints.problems.push(...table.problems);
    return { rows: table.rows, complete: table.problems.length === 0 };
  };
  const sectorTable = rows(tables.sectors, SECTOR_COLUMNS);
  const scenarioTable = rows(tables.scenarios, SCENARIO_COLUMNS);
  const fieldTable = rows(tables.fields, FIELD_COLUMNS);
  const read: Reading = { complaints, english, sourceKeys, seen: new Map(), places: [] };

  const sectors = sectorTable.rows.map((row, index) => readSector(row, index + 1, read));
  const sectorsById = new Map(sectors.map((sector) => [sector.id, sector]));
  const scenariosById = new Map<string, ScenarioEntry>();
  // Rows that could not be read have been complained of; their children are not to blame.
  for (const row of scenarioTable.rows) {
    const scenario = readScenario(row, read);
    scenariosById.set(scenario.id, scenario);
    addTo(sectorsById.get(row.sector_id.text)?.scenarios, scenario, row.sector_id, sectorTable.complete, read);
  }
  for (const row of fieldTable.rows) {
    const parent = scenariosById.get(row.scenario_id.text);
    addTo(parent?.fields, readField(row, read), row.scenario_id, scenarioTable.complete, read);
  }
  // Only a package that is otherwise sound has gaps of its own.
  if (complaints.problems.length === 0) checkPlaces(read);
  return sectors;
}

interface Reading {
  readonly complaints: Complaints;
  readonly english: Translations;
  readonly sourceKeys: ReadonlySet<string>;
  /** Ids so far, of every kind, and the cell that took each. */
  readonly seen: Map<string, Cell>;
  /** The cells that number the rows of each parent, in the order of the file. */
  readonly places: { readonly parent: string; readonly cell: Cell }[];
}

function readSector(row: Row<(typeof SECTOR_COLUMNS)[number]>, order: number, read: Reading): SectorFile {
  const id = newId(row.sector_id, read);
  const text = (part: 'name' | 'summary' | 'who') =>
    bilingual(row[`${part}_zh`], row[`${part}_en`], `sectors.${id}.${part}`, read);
  return {
    id,
    order,
    name: text('name'),
    summary: text('summary'),
    who: text('who'),
    ...sourcedFrom(row.evidence, row.sources, read),
    scenarios: [],
  };
}

function readScenario(row: Row<(typeof SCENARIO_COLUMNS)[number]>, read: Reading): ScenarioEntry {
  const id = newId(row.scenario_id, read);
  const text = (part: 'name' | 'definition' | 'notes') =>
    bilingual(row[`${part}_zh`], row[`${part}_en`], `scenarios.${id}.${part}`, read);
  return {
    id,
    order: placeIn(row.order, row.sector_id, read),
    name: text('name'),
    definition: text('definition'),
    notes: text('notes'),
    ...sourcedFrom(row.evidence, row.sources, read),
    thresholds: readThresholds(row, read),
    fields: [],
  };
}

function readThresholds(row: Row<(typeof SCENARIO_COLUMNS)[number]>, read: Reading): ScenarioEntry['thresholds'] {
  const cells = [row.sa_pi_from, row.sa_spi_from, row.sc_pi_from, row.sc_spi_from];
  const any = cells.some((cell) => cell.text !== '');
  if (!any) {
    for (const cell of [row.threshold_evidence, row.threshold_sources]) {
      if (cell.text === '') continue;
      complain(
        read.complaints,
        cell,
        'an empty cell, because the row has no threshold',
        'empty it or enter the figure',
      );
    }
  }
  const known = any ? sourcedFrom(row.threshold_evidence, row.threshold_sources, read) : null;
  const figure = (cell: Cell) => {
    const from = optionalNumberIn(cell, 'a number of people', read.complaints);
    return from === null || known === null ? null : { from, ...known };
  };
  return {
    assessment: { personal: figure(row.sa_pi_from), sensitive: figure(row.sa_spi_from) },
    contract: { personal: figure(row.sc_pi_from), sensitive: figure(row.sc_spi_from) },
  };
}

function readField(row: Row<(typeof FIELD_COLUMNS)[number]>, read: Reading): FieldEntry {
  const { complaints } = read;
  const id = newId(row.field_id, read);
  const text = (part: 'name' | 'description') =>
    bilingual(row[`${part}_zh`], row[`${part}_en`], `fields.${id}.${part}`, read);
  return {
    id,
    order: placeIn(row.order, row.scenario_id, read),
    name: text('name'),
    category: wordIn(row.category, CATEGORIES, complaints) ?? 'personal-information',
    description: text('description'),
    aliases: listIn(row.aliases, complaints),
    reach: wordIn(row.reach, ['scenario', 'sector'], complaints) ?? 'scenario',
    peopleFrom: optionalNumberIn(row.people_from, 'a number of people', complaints),
    trigger: optionalWordIn(row.trigger, TRIGGERS, complaints),
    exception: row.exception.text === '' ? null : idIn(row.exception, complaints),
    ...sourcedFrom(row.evidence, row.sources, read),
  };
}

/** Puts a record under its parent, if the parent exists. */
function addTo<T>(siblings: T[] | undefined, record: T, parent: Cell, parentsRead: boolean, read: Reading): void {
  if (siblings) siblings.push(record);
  else if (parentsRead) {
    complain(read.complaints, parent, 'an id that has a row of its own', 'correct it or add the missing row');
  }
}

function checkPlaces({ places, complaints }: Reading): void {
  const counts = new Map<string, number>();
  for (const { parent, cell } of places) {
    const expected = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, expected);
    if (cell.text === String(expected)) continue;
    complain(
      complaints,
      cell,
      `${expected}: rows of one parent count from 1 in order, without gaps`,
      'renumber the rows',
    );
  }
}

function placeIn(cell: Cell, parent: Cell, { complaints, places }: Reading): number {
  places.push({ parent: parent.text, cell });
  return numberIn(cell, 'a place among its siblings', complaints);
}

function newId(cell: Cell, { complaints, seen }: Reading): string {
  const id = idIn(cell, complaints);
  const first = seen.get(id);
  if (first) {
    const where = `${first.file}, line ${first.line}`;
    complain(complaints, cell, `an id not used before (it stands in ${where})`, 'give one of the two another id');
  } else seen.set(id, cell);
  return id;
}

/** The Chinese text; its English goes to the translations. */
function bilingual(chinese: Cell, english: Cell, key: string, read: Reading): string {
  const translated = requiredText(english, read.complaints);
  if (translated !== '') read.english.set(key, translated);
  return requiredText(chinese, read.complaints);
}

function sourcedFrom(evidence: Cell, sources: Cell, { complaints, sourceKeys }: Reading) {
  const level: Evidence = wordIn(evidence, EVIDENCE_LEVELS, complaints) ?? 'reconstructed';
  if (level === 'official') {
    const advice = 'import the row with its present level, then add `verified:` in its YAML file';
    complain(complaints, evidence, 'a level other than official: the tables cannot say in which row it stands', advice);
  }
  return { evidence: level, sources: sourcesFrom(sources, sourceKeys, complaints) };
}
