import type { Rules } from '../../classifier/index.ts';
import type { List } from '../../list/index.ts';
import type { Locale, LocaleTag, RecordText, Translate } from '../../words/index.ts';

/** Full addresses of the site the files are published on. */
export interface Site {
  /** A page in one language: `page('en', 'list', 'retail')`. */
  readonly page: (locale: LocaleTag, ...segments: readonly string[]) => string;
  /** A file outside the languages: `file('data/v1/full.json')`. */
  readonly file: (path: string) => string;
}

type Text<Part extends string> = (id: string) => Readonly<Record<Part, RecordText>>;

/** The texts of the records in one language, as `recordTexts` gives them. */
export interface Texts {
  readonly edition: (
    id: string,
  ) => Readonly<Record<'name' | 'scope' | 'effect' | 'note', RecordText> & { issuers: readonly RecordText[] }>;
  readonly sector: Text<'name' | 'summary' | 'who'>;
  readonly scenario: Text<'name' | 'definition' | 'notes'>;
  readonly field: Text<'name' | 'description'>;
  readonly unloadedSector: Text<'name'>;
  /** A text of the national rules by its dotted path. */
  readonly rule: (path: string) => RecordText;
}

/** One language of what is published: its entry, the texts of the records and the messages of the site. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly t: Translate;
}

/** Everything the open data are made from. The first language is the source, Chinese. */
export interface OpenInput {
  readonly list: List;
  readonly rules: Rules;
  readonly languages: readonly Language[];
  readonly site: Site;
}

/** What the data are licensed under (LICENSE-DATA). */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The notices of the packages of which the site sends something; the build writes them (`src/build/shipped`). */
export const NOTICES = 'third-party-licences.txt';

/** Folder of everything here; a change that breaks readers gets a new one. */
export const FOLDER = 'data/v1/';

/** The language the list is written in. */
export const CHINESE = 'zh-CN';
