import { currentEdition } from '../../list/index.ts';
import { type OpenRecords, openRecords, openSources, sourcesNamedBy } from './records.ts';
import type { ByLanguage, FullFile, MovedFile, OpenRecord, OpenStub, RecordFile } from './schema.ts';
import { CHINESE, FOLDER, LICENCE, type OpenInput } from './site.ts';
import { openMoved, openStubs } from './stubs.ts';

/** Folder of the records of one kind, e.g. `data/v1/fields/`. */
const FOLDERS = {
  edition: 'editions',
  sector: 'sectors',
  'unloaded-sector': 'sectors',
  scenario: 'scenarios',
  field: 'fields',
} as const;

/** Where the JSON of a record is, below the site's root. */
export function recordPath({ kind, id }: { readonly kind: keyof typeof FOLDERS; readonly id: string }): string {
  return `${FOLDER}${FOLDERS[kind]}/${id}.json`;
}

/** The JSON of one record, and where it is published. */
export interface PublishedRecord {
  readonly path: string;
  readonly file: RecordFile;
}

/** Where what is known instead of a record is: at the address the record has, or had. */
export function stubPath(stub: OpenStub): string {
  return recordPath(stub.kind === 'moved' ? { kind: stub.was, id: stub.id } : stub);
}

/** One file for every record, with all its languages; and for what has, or had, an address without being a record. */
export function recordFiles(input: OpenInput, records: OpenRecords = openRecords(input)): PublishedRecord[] {
  const { editions, sectors, scenarios, fields } = records;
  const head = headOf(input, 'record');
  const fileOf = (record: OpenRecord | OpenStub) => {
    return { ...head, record, sources: openSources(input, sourcesNamedBy(record)) };
  };
  const all = [...editions, ...sectors, ...scenarios, ...fields];
  const stubs = openStubs(input).map((stub) => ({ path: stubPath(stub), file: fileOf(stub) }));
  // What moved leads on, though an older edition still has it: that record stays in `full.json`.
  const taken = new Set(stubs.map(({ path }) => path));
  return [
    ...all
      .map((record) => ({ path: recordPath(record), record }))
      .filter(({ path }) => !taken.has(path))
      .map(({ path, record }) => ({ path, file: fileOf(record) })),
    ...stubs,
  ];
}

/** Every former address in one file. */
export function movedFileOf(input: OpenInput): MovedFile {
  return { ...headOf(input, 'moved'), moved: openMoved(input) };
}

/** The whole list in one file. */
export function fullFileOf(input: OpenInput, records: OpenRecords = openRecords(input)): FullFile {
  const { editions, sectors, scenarios, fields } = records;
  return {
    ...headOf(input, 'full'),
    languages: input.languages.map(({ locale: { tag, name, review } }) => ({ tag, name, review })),
    editions: [...editions],
    sectors: [...sectors],
    scenarios: [...scenarios],
    fields: [...fields],
    sources: openSources(input),
  };
}

function headOf({ list, languages, site }: OpenInput, schema: 'record' | 'full' | 'moved') {
  return {
    $schema: site.file(`${FOLDER}schemas/${schema}.schema.json`),
    edition: currentEdition(list).id,
    dataRevision: list.dataRevision,
    licence: LICENCE,
    notice: noticeOf(languages),
  };
}

/** What must be said wherever the data are: keep the evidence, and the official text prevails. */
export function noticeOf(languages: OpenInput['languages']): ByLanguage {
  const notices = languages.map(({ locale, t }) => {
    const notice = t('data.notice');
    return [locale.tag, [notice, t('site.officialPrevails')].join(notice.endsWith('。') ? '' : ' ')] as const;
  });
  const chinese = notices.find(([tag]) => tag === CHINESE)?.[1] ?? '';
  return { [CHINESE]: chinese, ...Object.fromEntries(notices) };
}
