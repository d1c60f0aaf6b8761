import { CATEGORIES, type Category, EVIDENCE_LEVELS, type Evidence } from '../list/index.ts';
import type { SearchWords } from './words.ts';

/** One thing the search finds: a sector, a scenario or a field, in one locale. */
export interface SearchRecord {
  readonly kind: 'sector' | 'scenario' | 'field';
  readonly id: string;
  /** Ids of what it belongs to, outermost first: [] for a sector, [sector] for a scenario, [sector, scenario]. */
  readonly within: readonly string[];
  /** In the locale; absent where that is the Chinese name. */
  readonly name?: string;
  /** The official Chinese name. */
  readonly zh: string;
  /** Absent where the locale is English. */
  readonly en?: string;
  /** Other words for the same datum; fields only. */
  readonly aliases?: readonly string[];
  /** Readings in pinyin, by syllable and without tones, of the Chinese name and then of each alias that has Han. */
  readonly sounds: readonly string[];
  /** The beginning of the definition or description, in the locale. */
  readonly text?: string;
  readonly category?: Category;
  readonly evidence: Evidence;
}

/** Everything the browser needs to search in one locale: one static file, fetched on first use. */
export interface SearchData {
  readonly locale: string;
  readonly dataRevision: string;
  /** Address of `list/` in this locale: a record's page is below it. */
  readonly listAddress: string;
  readonly records: readonly SearchRecord[];
  readonly words: SearchWords;
  /** Interface messages of the dialog. */
  readonly messages: Readonly<Record<string, string>>;
}

/**
 * The fetched file, if it is one of ours. A look at its shape and at the closed vocabularies, not a schema: the file is
 * built and tested with the site, and a validator would weigh more than the search.
 */
export function isSearchData(value: unknown): value is SearchData {
  if (!isObject(value)) return false;
  return (
    typeof value.locale === 'string' &&
    typeof value.listAddress === 'string' &&
    isObject(value.words) &&
    isObject(value.messages) &&
    Array.isArray(value.records) &&
    value.records.every(isSearchRecord)
  );
}

function isSearchRecord(value: unknown): value is SearchRecord {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.zh === 'string' &&
    Array.isArray(value.within) &&
    Array.isArray(value.sounds) &&
    EVIDENCE_LEVELS.some((level) => level === value.evidence) &&
    (value.category === undefined || CATEGORIES.some((category) => category === value.category))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The name in the reader's language. */
export function displayName(record: SearchRecord): string {
  return record.name ?? record.zh;
}

/** The address of a record's page. */
export function recordAddress(data: Pick<SearchData, 'listAddress'>, record: SearchRecord): string {
  return `${data.listAddress}${[...record.within, record.id].join('/')}/`;
}
