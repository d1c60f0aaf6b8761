/** The list as a table: one row per field, the same columns in CSV and XLSX. */
import { z } from 'zod';
import { CATEGORIES, currentEdition, EVIDENCE_LEVELS } from '../../list/index.ts';
import type { OpenRecords } from './records.ts';
import type { OpenField, OpenScenario, OpenSector } from './schema.ts';
import { CHINESE, type OpenInput } from './site.ts';

/** A cell; an empty text where there is nothing to say. */
export type Cell = string | number;

export interface Table {
  readonly columns: readonly string[];
  /** The rows of each sector, in the order of the list. */
  readonly sectors: readonly { readonly sector: OpenSector; readonly rows: readonly (readonly Cell[])[] }[];
}

/** Said of a figure that no source gives. */
const NOT_CONFIRMED = 'not-confirmed';
const ENGLISH = 'en';
/** What stands between several values in one cell. */
const BETWEEN = '; ';

const FIGURES = (['assessment', 'contract'] as const).flatMap((procedure) =>
  (['personal', 'sensitive'] as const).map((count) => ({ procedure, count, name: `${procedure}_${count}` })),
);

interface Row {
  readonly field: OpenField;
  readonly scenario: OpenScenario;
  readonly sector: OpenSector;
}

interface Column {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly read: (row: Row) => Cell;
}

const word = z.string();
const people = z.union([z.int().min(1), z.literal('')]);

/** The columns: what a reader of the table looks for first, then the rest, then the names in all other languages. */
function columnsOf({ list, languages }: OpenInput): Column[] {
  const column = (name: string, schema: z.ZodType, read: (row: Row) => Cell): Column => ({ name, schema, read });
  const others = languages.map(({ locale }) => locale.tag).filter((tag) => tag !== CHINESE && tag !== ENGLISH);
  const named = (what: 'sector' | 'scenario') =>
    [CHINESE, ENGLISH].map((tag) => column(`${what}_name_${tag}`, word, (row) => row[what].name[tag] ?? ''));
  return [
    column('edition', word, () => currentEdition(list).id),
    column('data_revision', word, () => list.dataRevision),
    column('sector', word, ({ sector }) => sector.id),
    ...named('sector'),
    column('scenario', word, ({ scenario }) => scenario.id),
    ...named('scenario'),
    column('field', word, ({ field }) => field.id),
    ...[CHINESE, ENGLISH].map((tag) => column(`name_${tag}`, word, ({ field }) => field.name[tag] ?? '')),
    column('category', z.enum(CATEGORIES), ({ field }) => field.category),
    column('evidence', z.enum(EVIDENCE_LEVELS), ({ field }) => field.evidence),
    column('confirmed', z.enum(['yes', 'no']), ({ field }) => (field.confirmed ? 'yes' : 'no')),
    ...[CHINESE, ENGLISH].map((tag) => column(`description_${tag}`, word, ({ field }) => field.description[tag] ?? '')),
    column('aliases', word, ({ field }) => field.aliases.join(BETWEEN)),
    column('people_from', people, ({ field }) => field.peopleFrom ?? ''),
    column('reach', z.enum(['scenario', 'sector']), ({ field }) => field.reach),
    column('trigger', word, ({ field }) => field.trigger ?? ''),
    column('exception', word, ({ field }) => field.exception ?? ''),
    column('scenario_evidence', z.enum(EVIDENCE_LEVELS), ({ scenario }) => scenario.evidence),
    ...FIGURES.flatMap(({ procedure, count, name }) => [
      column(`${name}_from`, people, ({ scenario }) => scenario.thresholds[procedure][count]?.from ?? ''),
      column(
        `${name}_evidence`,
        z.enum([...EVIDENCE_LEVELS, NOT_CONFIRMED]),
        ({ scenario }) => scenario.thresholds[procedure][count]?.evidence ?? NOT_CONFIRMED,
      ),
      column(`${name}_applied`, people, ({ scenario }) => scenario.applied?.[procedure][count].from ?? ''),
    ]),
    column('sources', word, ({ field }) => field.sources.join(BETWEEN)),
    column('page', word, ({ field }) => field.pages?.[CHINESE] ?? ''),
    ...others.map((tag) => column(`name_${tag}`, word, ({ field }) => field.name[tag] ?? '')),
  ];
}

/** The fields of the edition in force as rows, sector by sector. */
export function tableOf(input: OpenInput, { sectors, scenarios, fields }: OpenRecords): Table {
  const columns = columnsOf(input);
  const inForce = currentEdition(input.list).id;
  return {
    columns: columns.map(({ name }) => name),
    sectors: sectors
      .filter(({ editions }) => editions.includes(inForce))
      .map((sector) => ({
        sector,
        rows: scenarios
          .filter((scenario) => scenario.sector === sector.id && scenario.editions.includes(inForce))
          .flatMap((scenario) =>
            fields
              .filter((field) => field.scenario === scenario.id && field.editions.includes(inForce))
              .map((field) => columns.map(({ read }) => read({ field, scenario, sector }))),
          ),
      })),
  };
}

/** The shape of one row, by the names of its columns; every cell is there, an empty one is an empty text. */
export function rowSchema(input: OpenInput): z.ZodType {
  return z
    .strictObject(Object.fromEntries(columnsOf(input).map(({ name, schema }) => [name, schema])))
    .describe(
      `One row of list.csv and of a sheet of list.xlsx: a field of the edition in force. An empty cell: nothing known. ` +
        `_from: the list's own figure, ${NOT_CONFIRMED} where no source gives one; _applied: the figure that is used.`,
    );
}
