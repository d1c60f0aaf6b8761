import type { LocaleTag } from './locale.ts';

/** How a language writes numbers, dates and lists, where browsers have no data for it. */
export interface OwnFormats {
  /** The language whose digits and separators stand in; every browser has it. */
  readonly numbers: LocaleTag;
  /** The language whose plural forms stand in. */
  readonly plurals: LocaleTag;
  /** The months of the year as they stand in a date. */
  readonly months: readonly string[];
  /** One or two signs for each month, for a strip of twelve. */
  readonly initials: readonly string[];
  /** Large numbers in short, the largest unit first. */
  readonly units: readonly (readonly [from: number, word: string])[];
  /** Two parts of a list joined by "and", and by "or". */
  readonly and: (before: string, last: string) => string;
  readonly or: (before: string, last: string) => string;
}

/**
 * Latin is in no browser, Sanskrit in Node's data but not in Chromium's: the page and its script would write the same
 * number differently. Everything they need stands here, and both use it. Dates in Latin have the month in the genitive;
 * the Sanskrit months are those of the Common Locale Data Repository.
 */
const OWN: Readonly<Record<LocaleTag, OwnFormats>> = {
  la: {
    numbers: 'it',
    plurals: 'en',
    months: [
      'Ianuarii',
      'Februarii',
      'Martii',
      'Aprilis',
      'Maii',
      'Iunii',
      'Iulii',
      'Augusti',
      'Septembris',
      'Octobris',
      'Novembris',
      'Decembris',
    ],
    initials: ['I', 'F', 'M', 'A', 'M', 'I', 'I', 'A', 'S', 'O', 'N', 'D'],
    units: [[1_000_000, 'mill.']],
    and: (before, last) => `${before} et ${last}`,
    or: (before, last) => `${before} vel ${last}`,
  },
  sa: {
    numbers: 'en-IN',
    plurals: 'en',
    months: [
      'जनवरीमासः',
      'फरवरीमासः',
      'मार्चमासः',
      'अप्रैलमासः',
      'मईमासः',
      'जूनमासः',
      'जुलाईमासः',
      'अगस्तमासः',
      'सितंबरमासः',
      'अक्तूबरमासः',
      'नवंबरमासः',
      'दिसंबरमासः',
    ],
    initials: ['ज', 'फ', 'मा', 'अ', 'म', 'जू', 'जु', 'अ', 'सि', 'अ', 'न', 'दि'],
    units: [
      [10_000_000, 'कोटिः'],
      [100_000, 'लक्षम्'],
    ],
    and: (before, last) => `${before} तथा ${last}`,
    or: (before, last) => `${before} अथवा ${last}`,
  },
};

/** The formats of a language browsers know nothing of; undefined for all others. */
export function ownFormats(locale: LocaleTag): OwnFormats | undefined {
  return OWN[locale];
}
