import { currentEdition } from '../../list/index.ts';
import { type OpenRecords, openRecords, openSources, sourcesNamedBy } from './records.ts';
import type { ByLanguage, FullFile, OpenRecord, RecordFile } from './schema.ts';
import { CHINESE, FOLDER, LICENCE, type OpenInput } from './site.ts';

/** Folder of the records of one kind, e.g. `data/v1/fields/`. */
const FOLDERS = { edition: 'editions', sector: 'sectors', scenario: 'scenarios', field: 'fields' } as const;

/** Where the JSON of a record is, below the site's root. */
export function recordPath({ kind, id }: Pick<OpenRecord, 'kind' | 'id'>): string {
  return `${FOLDER}${FOLDERS[kind]}/${id}.json`;
}

/** The JSON of one record, and where it is published. */
export interface PublishedRecord {
  readonly path: string;
  readonly file: RecordFile;
}

/** One file for every record, with all its languages. */
export function recordFiles(input: OpenInput, records: OpenRecords = openRecords(input)): PublishedRecord[] {
  const { editions, sectors, scenarios, fields } = records;
  const head = headOf(input, 'record');
  return [...editions, ...sectors, ...scenarios, ...fields].map((record) => ({
    path: recordPath(record),
    file: { ...head, record, sources: openSources(input, sourcesNamedBy(record)) },
  }));
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

function headOf({ list, languages, site }: OpenInput, schema: 'record' | 'full') {
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
