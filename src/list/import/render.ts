import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { FieldEntry, ScenarioEntry, SectorFile } from '../schema/index.ts';

/** How every YAML file is written: one line per text, so that a change of wording is one changed line. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The two lines above each file: its schema for the editor, and what it is. */
function headerOf(file: string, schema: string, about: string): string {
  const up = '../'.repeat(file.split('/').length - 2);
  return ` yaml-language-server: $schema=${up}schema/${schema}.schema.json\n ${about}`;
}

/** What each kind of file says of itself. */
export const ABOUT = {
  edition:
    'An edition of the list. Written by `npm run list:import`, edited here from then on; the source of the site.',
  sector: 'A sector of the list. Written by `npm run list:import`, edited here from then on; the source of the site.',
  sources: 'Every source once, by key. Written by `npm run list:import`, edited and added to here from then on.',
  national:
    'The national baseline. Written by `npm run list:import`, edited here from then on; every figure is from here.',
  zones: 'The lists of the other zones. Written by `npm run list:import`, edited here from then on.',
  words:
    'Texts of the records in this language, by record. Written by `npm run list:import`, edited here from then on.',
  stamps: 'Which Chinese text each translation was made from. Renew a stamp with `npm run list:stamp -- KEY`.',
} as const;

/** A new file of one kind. */
export function renderFile(file: string, schema: keyof typeof ABOUT, value: unknown): string {
  return renderDocument(file, schema, newDocument(value));
}

/** The same from a document at hand, keeping its comments below the header. */
export function renderDocument(file: string, schema: keyof typeof ABOUT, document: Document): string {
  document.commentBefore = headerOf(file, schema, ABOUT[schema]);
  return document.toString(STYLE);
}

/** A document changed in place, its header untouched. */
export function renderChanged(document: Document): string {
  return document.toString(STYLE);
}

export function newDocument(value: unknown): Document {
  const document = new Document(value, { aliasDuplicateObjects: false });
  arrange(document.contents);
  return document;
}

/** Lists of words on one line; a blank line between records. */
export function arrange(contents: unknown): void {
  if (!isMap(contents) && !isSeq(contents)) return;
  visit(contents as Node, {
    Seq(_key, sequence) {
      if (sequence.items.every(isScalar)) sequence.flow = true;
      for (const [index, item] of sequence.items.entries())
        if (isMap(item) && item.has('id') && index > 0) item.spaceBefore = true;
    },
  });
}

/** A sector in the order of keys an editor reads it in; what is as usual is left out. */
export function sectorForEditing(sector: SectorFile): object {
  const { scenarios, ...own } = sector;
  return { ...own, scenarios: scenarios.map(scenarioForEditing) };
}

function scenarioForEditing({ fields, ...own }: ScenarioEntry): object {
  return { ...own, fields: fields.map(fieldForEditing) };
}

function fieldForEditing(field: FieldEntry): object {
  const { reach, peopleFrom, trigger, exception, evidence, sources, verified, ...own } = field;
  return {
    ...own,
    ...(reach === 'scenario' ? {} : { reach }),
    ...(peopleFrom === null ? {} : { peopleFrom }),
    ...(trigger === null ? {} : { trigger }),
    ...(exception === null ? {} : { exception }),
    evidence,
    sources,
    ...(verified === undefined ? {} : { verified }),
  };
}
