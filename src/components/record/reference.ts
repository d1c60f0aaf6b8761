import type { Evidence } from '../../list/index.ts';
import { citation } from './citation.ts';
import type { RecordContext } from './context.ts';

/** The record to refer to, in the reader's language. */
export interface Referred {
  readonly name: string;
  readonly chineseName: string;
  /** Names of what the record stands in, from the outside in. */
  readonly path: readonly string[];
  readonly evidence: Evidence;
  /** Full address of the page. */
  readonly address: string;
}

/** The reference to a record, to be copied: with the edition in force, the revision of the data and how it is known. */
export function reference({ t, texts, list, table }: RecordContext, record: Referred): string {
  return citation(
    {
      name: record.name,
      chineseName: record.name === record.chineseName ? null : record.chineseName,
      path: record.path,
      editionTitle: texts.edition(table.edition.id).name.text,
      site: t('site.name'),
      evidence: t(`evidence.${record.evidence}.name`),
      dataRevision: list.dataRevision,
      address: record.address,
    },
    { evidence: t('pages.cite.evidence'), revision: t('pages.cite.revision') },
    /\p{Script=Han}/u.test(t('pages.cite.revision')) ? 'han' : 'western',
  );
}
