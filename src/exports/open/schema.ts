/** The shape of the published JSON, in Zod: the types of what is written, and the JSON Schemas published beside it. */
import { z } from 'zod';
import {
  CATEGORIES,
  EDITORS_PARTS,
  EVIDENCE_LEVELS,
  MOVED_REASONS,
  RECORD_LEVELS,
  SOURCE_KINDS,
  TRIGGERS,
} from '../../list/index.ts';

const id = z.string().describe('Stable id in kebab-case ASCII, never used again for something else.');
const date = z.iso.date();
const sourceKeys = z.array(z.string()).describe('Keys of `sources`.');

const byLanguage = z
  .object({ 'zh-CN': z.string() })
  .catchall(z.string())
  .describe('The text by language tag (BCP 47). `zh-CN` is the source; a language without a translation is absent.');

const known = {
  evidence: z
    .enum(EVIDENCE_LEVELS)
    .describe('How it is known, strongest first. Only `official` was compared with the published table.'),
  confirmed: z.boolean().describe('true only where the evidence is `official`. false: not confirmed.'),
  sources: sourceKeys,
  verified: z
    .strictObject({
      document: z.string(),
      table: z.string(),
      row: z.string(),
      by: z.string(),
      on: date,
      notInTable: z
        .array(z.enum(EDITORS_PARTS))
        .describe("Parts of the record that the table does not give: they stay the editor's."),
    })
    .nullable()
    .describe('The comparison with the published table; null where there was none.'),
};

const editions = z.array(id).describe('Editions the record stands in, newest first.');
const order = z.int().min(1).describe('Place among its siblings, from 1.');
const pages = z
  .record(z.string(), z.url())
  .nullable()
  .describe('Address of its page by language; null where the edition in force has it no longer.');

const threshold = z
  .strictObject({ from: z.int().min(1).describe('From this number of people, the number itself included.'), ...known })
  .nullable()
  .describe('Figure of the list itself; null: not confirmed, no source gives one.');

const applied = z
  .strictObject({
    from: z.int().min(1),
    basis: z.enum(['list', 'national']).describe('`national`: the list gives none, the national figure stands in.'),
    evidence: z.enum(EVIDENCE_LEVELS),
    sources: sourceKeys,
  })
  .describe('The figure the classifier decides by.');

function perProcedure<T extends z.ZodType>(figure: T) {
  const counts = z.strictObject({
    personal: figure.describe('People whose data include no sensitive item.'),
    sensitive: figure.describe('People with at least one item of sensitive personal information.'),
  });
  return z.strictObject({
    assessment: counts.describe('Security assessment.'),
    contract: counts.describe('Standard contract or certification.'),
  });
}

const notConfirmed = z.array(z.string()).describe('Parts whose value no source confirms, by their dotted path.');

const field = z
  .strictObject({
    kind: z.literal('field'),
    id,
    editions,
    sector: id,
    scenario: id,
    order,
    name: byLanguage,
    description: byLanguage,
    aliases: z.array(z.string()).describe('Column names and other words for the same datum, in any language.'),
    category: z.enum(CATEGORIES),
    reach: z.enum(['scenario', 'sector']).describe('`sector`: reported to hold in every scenario of the sector.'),
    peopleFrom: z.int().nullable().describe('Important data only from this many people; null: no such number.'),
    trigger: z.enum(TRIGGERS).nullable().describe("What it counts as in the annex's general triggers."),
    exception: id.nullable().describe('A reported exception whose conditions were not seen.'),
    ...known,
    pages,
  })
  .describe('A field of the list.');

const scenario = z
  .strictObject({
    kind: z.literal('scenario'),
    id,
    editions,
    sector: id,
    order,
    name: byLanguage,
    definition: byLanguage,
    notes: byLanguage.describe('How the scenario is known, and what is doubtful.'),
    thresholds: perProcedure(threshold),
    applied: perProcedure(applied).nullable().describe('By the edition in force; null where it has no such scenario.'),
    notConfirmed,
    fields: z.array(id),
    ...known,
    pages,
  })
  .describe('A business scenario of the list.');

const sector = z
  .strictObject({
    kind: z.literal('sector'),
    id,
    editions,
    order,
    name: byLanguage,
    summary: byLanguage,
    who: byLanguage.describe('Who the table applies to.'),
    scenarios: z.array(id),
    ...known,
    pages,
  })
  .describe('A sector of the list.');

const unloadedSector = z
  .strictObject({
    kind: z.literal('unloaded-sector'),
    id,
    editions,
    name: byLanguage,
    notConfirmed: z.array(z.string()).describe('What is not known of it: everything a table would say.'),
    ...known,
    pages,
  })
  .describe('A sector an edition is reported to have; its table could not be obtained, so nothing of it is here.');

const movedTo = z.strictObject({
  kind: z.enum(RECORD_LEVELS),
  id,
  file: z.url().describe('The JSON of the record.'),
});

/** A former record: with its id where that stands for nothing else now. */
const moved = z
  .strictObject({
    kind: z.literal('moved'),
    was: z.enum(RECORD_LEVELS).describe('What kind of record it was.'),
    id,
    place: z.array(id).describe('Ids from the sector down to the record: its former address below `list/`.'),
    name: byLanguage.describe('The name it had.'),
    to: z.array(movedTo).min(1).describe('What it became; several where it was split.'),
    edition: id.describe('The edition with which it moved, or in which its place was corrected.'),
    on: date,
    reason: z.enum(MOVED_REASONS),
  })
  .describe('A record that stands at its former place no more.');

const totals = z.strictObject({ sectors: z.int(), scenarios: z.int(), fields: z.int() });

const edition = z
  .strictObject({
    kind: z.literal('edition'),
    id,
    inForce: z.boolean(),
    name: byLanguage,
    nameIsDescription: z.boolean().describe('true: the official title was not seen, the name only describes it.'),
    issuers: z.array(byLanguage),
    published: date,
    effective: date.nullable().describe('null: not confirmed.'),
    otherDates: z
      .array(z.strictObject({ date, kind: z.enum(['signed', 'published']), sources: sourceKeys }))
      .describe('Other dates that sources give for the same edition.'),
    supersedes: id.nullable(),
    supersededBy: id.nullable(),
    inherits: id.nullable().describe('The edition whose sectors are taken over unchanged.'),
    reach: z.enum(['free-trade-zone', 'municipality']).describe('Where those who may use it are registered.'),
    scope: byLanguage,
    effect: byLanguage,
    outsideList: z.enum(['exempt', 'filing']).describe('How data outside the list goes out.'),
    note: byLanguage,
    declaredTotals: totals.describe('As announced.'),
    loadedTotals: totals.describe('As published here.'),
    sectors: z.array(id).describe('Sectors whose records are here.'),
    unloadedSectors: z
      .array(z.strictObject({ id, name: byLanguage, ...known }))
      .describe('Sectors it is reported to have; their tables could not be obtained, so nothing of them is here.'),
    notConfirmed,
    ...known,
    pages,
  })
  .describe('An edition of the list.');

const source = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS),
    publisher: z.string().nullable(),
    title: z.string(),
    titleIsDescription: z.boolean().describe('true: an editor’s description of an untitled or unread page.'),
    url: z.url().nullable(),
    date: z.string().nullable().describe('Date of publication as stated.'),
    accessed: date.nullable().describe('Day a copy was read; null: cited from elsewhere, not opened.'),
  })
  .describe('A source, by its key.');

const head = {
  $schema: z.url(),
  edition: id.describe('The edition in force.'),
  dataRevision: z.string().describe('State of the data: changes when, and only when, the data do.'),
  licence: z.url(),
  notice: byLanguage.describe('Keep it, and the evidence of each record, with what you pass on.'),
};
const sources = z.record(z.string(), source);

const record = z.discriminatedUnion('kind', [sector, scenario, field, edition]);
const stub = z.discriminatedUnion('kind', [unloadedSector, moved]);
/** What the file of a record can hold: the record, or where there is none what is known instead. */
const filed = z.discriminatedUnion('kind', [sector, scenario, field, edition, unloadedSector, moved]);

export const recordFile = z
  .strictObject({ ...head, record: filed, sources: sources.describe('The sources this record names.') })
  .describe('One record with all its languages.');

export const fullFile = z
  .strictObject({
    ...head,
    languages: z.array(
      z.strictObject({
        tag: z.string(),
        name: z.string(),
        review: z.enum(['source', 'reviewed', 'unreviewed']).describe('Whether a named speaker has checked it.'),
      }),
    ),
    editions: z.array(edition),
    sectors: z.array(sector),
    scenarios: z.array(scenario),
    fields: z.array(field),
    sources,
  })
  .describe('The whole list with all its languages.');

export const movedFile = z
  .strictObject({ ...head, moved: z.array(moved) })
  .describe('Every record that stands at its former place no more.');

export type MovedFile = z.output<typeof movedFile>;
export type OpenStub = z.output<typeof stub>;
export type OpenMoved = z.output<typeof moved>;
export type OpenUnloadedSector = z.output<typeof unloadedSector>;
export type RecordFile = z.output<typeof recordFile>;
export type FullFile = z.output<typeof fullFile>;
export type OpenRecord = z.output<typeof record>;
export type OpenField = z.output<typeof field>;
export type OpenScenario = z.output<typeof scenario>;
export type OpenSector = z.output<typeof sector>;
export type OpenEdition = z.output<typeof edition>;
export type OpenSource = z.output<typeof source>;
export type ByLanguage = z.output<typeof byLanguage>;

/** A JSON Schema without its dialect, to stand inside another document. */
export function schemaPart(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...part } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return part;
}
