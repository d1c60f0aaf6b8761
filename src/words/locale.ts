/** A BCP 47 tag as used in addresses and `lang` attributes, e.g. `zh-CN`, `en`. */
export type LocaleTag = string;

/** How far a translation has been checked; shown to the reader on every page of a locale that is not the source. */
export type Review = 'source' | 'reviewed' | 'unreviewed';

export interface Locale {
  readonly tag: LocaleTag;
  /** The language's own name. */
  readonly name: string;
  readonly review: Review;
}

/** One text of a record in a visitor's language, and the language it is really in. */
export interface RecordText {
  readonly text: string;
  readonly lang: LocaleTag;
}

/** Titles and publishers of sources are given as published, in Chinese or in English. */
export function languageOfTitle(text: string): LocaleTag {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}
