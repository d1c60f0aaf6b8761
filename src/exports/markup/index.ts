/** What search engines and other readers of a page are told of it, in the words of schema.org. */
import type { Evidence } from '../../list/index.ts';
import type { LocaleTag, RecordText, Translate } from '../../words/index.ts';

const CONTEXT = 'https://schema.org';

/** A step of the way to a page; the page itself is the last and needs no address. */
export interface Crumb {
  readonly label: string;
  /** Full address. */
  readonly address?: string | undefined;
}

/** The way to a page. */
export function breadcrumbList(crumbs: readonly Crumb[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(address === undefined ? {} : { item: address }),
    })),
  };
}

export interface Term {
  /** Id of the record. */
  readonly id: string;
  readonly name: RecordText;
  readonly description: RecordText;
  /** The Chinese term. */
  readonly chinese: string;
  readonly evidence: Evidence;
  /** Full address of the page. */
  readonly page: string;
  /** Addresses that name the same record for programs. */
  readonly sameAs: readonly string[];
  /** The edition in force: its name and page. */
  readonly edition: { readonly name: RecordText; readonly page: string };
}

/** A record as a defined term. How it is known stands in the text itself: schema.org has no property for it. */
export function definedTerm(term: Term, t: Translate): object {
  const { id, name, description, chinese, evidence, page, sameAs, edition } = term;
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTerm',
    '@id': page,
    url: page,
    name: name.text,
    ...(name.text === chinese ? {} : { alternateName: chinese }),
    inLanguage: name.lang,
    description: description.text,
    disambiguatingDescription: `${t('evidence.label')}: ${t(`evidence.${evidence}.name`)}. ${t(`evidence.${evidence}.meaning`)}`,
    termCode: id,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': edition.page,
      name: edition.name.text,
      url: edition.page,
    },
    sameAs,
  };
}

export interface TermSet {
  readonly name: string;
  readonly description: string;
  readonly locale: LocaleTag;
  /** Full address of the page; each term is a fragment of it. */
  readonly page: string;
  readonly terms: readonly {
    readonly id: string;
    readonly name: string;
    readonly chinese: string;
    readonly definition: string;
  }[];
}

/** A glossary: its terms, each by the address that leads to it. */
export function definedTermSet({ name, description, locale, page, terms }: TermSet): object {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    '@id': page,
    url: page,
    name,
    description,
    inLanguage: locale,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': `${page}#${term.id}`,
      termCode: term.id,
      name: term.name,
      ...(term.name === term.chinese ? {} : { alternateName: term.chinese }),
      description: term.definition,
    })),
  };
}

export interface DataSet {
  readonly name: string;
  readonly description: string;
  readonly locale: LocaleTag;
  readonly page: string;
  readonly licence: string;
  readonly version: string;
  readonly site: string;
  readonly files: readonly { readonly address: string; readonly mediaType: string; readonly size: number }[];
}

/** The data as a data set with its files. */
export function dataset({ name, description, locale, page, licence, version, site, files }: DataSet): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name,
    description,
    inLanguage: locale,
    license: licence,
    version,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site },
    distribution: files.map(({ address, mediaType, size }) => ({
      '@type': 'DataDownload',
      contentUrl: address,
      encodingFormat: mediaType.replace(/;.*$/, ''),
      contentSize: String(size),
    })),
  };
}

/** As the text of a data block: nothing in it ends the block early. */
export function dataBlock(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
