import type { List } from '../../list/index.ts';
import type { LocaleTag, Messages } from '../../words/index.ts';
import type { SearchData } from '../records.ts';
import { buildRecords, type Texts } from './records.ts';
import { loadSearchWords } from './words.ts';

interface Parts {
  readonly list: List;
  readonly locale: LocaleTag;
  /** Texts of the records in the locale, and in English. */
  readonly local: Texts;
  readonly english: Texts;
  /** Address of `list/` in the locale. */
  readonly listAddress: string;
  readonly messages: Messages;
}

/** What the browser fetches to search in one locale; the same for the site, the tests and the bench. */
export function buildSearchData({ list, locale, local, english, listAddress, messages }: Parts): SearchData {
  return {
    locale,
    dataRevision: list.dataRevision,
    listAddress,
    records: buildRecords(list, local, english),
    words: loadSearchWords(locale),
    messages,
  };
}
