import type { OpenRecords } from './records.ts';
import { FOLDER, LICENCE, type OpenInput } from './site.ts';

/** A file the data set comes in. */
export interface Distribution {
  /** Below the site's root. */
  readonly path: string;
  readonly mediaType: string;
  /** Octets; null where the file cannot know its own size. */
  readonly size: number | null;
  /** Where its shape is described, below the site's root. */
  readonly schema: string | null;
}

export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonld: 'application/ld+json',
} as const;

/** The data set and its files, as DCAT 3 has them. */
export function datasetOf(
  { list, languages, site }: OpenInput,
  { editions }: OpenRecords,
  distributions: readonly Distribution[],
): object {
  const said = (key: string) => Object.fromEntries(languages.map(({ locale, t }) => [locale.tag, t(key)]));
  return {
    '@id': 'qd:dataset',
    '@type': 'dcat:Dataset',
    title: said('site.name'),
    description: said('data.notice'),
    license: LICENCE,
    version: list.dataRevision,
    landingPage: languages.map(({ locale }) => site.page(locale.tag, 'data')),
    'dct:hasPart': editions.map(({ id }) => ({ '@id': `qd:edition-${id}` })),
    distribution: distributions.map(({ path, mediaType, size, schema }) => ({
      '@id': site.file(path),
      '@type': 'dcat:Distribution',
      'dct:title': path.slice(FOLDER.length),
      accessURL: site.file(path),
      downloadURL: site.file(path),
      mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
      license: LICENCE,
      ...(size === null ? {} : { byteSize: String(size) }),
      ...(schema === null ? {} : { conformsTo: site.file(schema) }),
    })),
  };
}
