/** What the threshold ladder says in words: the same for the picture, its text alternative and the tables. */
import type { Band } from '../classifier/index.ts';
import type { People } from '../list/index.ts';
import { formatPeople, formatShort, type LocaleTag, type Translate } from '../words/index.ts';

/** A number of people as short as the language writes it, e.g. `50K`, `5万`. */
export function shortPeople(people: People, locale: LocaleTag): string {
  // On the line an exclusive figure such as 100,001 reads as the round number it comes after.
  const shown = people % 10 === 1 && people > 1 ? people - 1 : people;
  return formatShort(shown, locale);
}

/** A stretch of people in full figures, e.g. "10,000 or more, fewer than 50,000". */
export function stretch({ from, to }: Pick<Band, 'from' | 'to'>, locale: LocaleTag, t: Translate): string {
  return to === null
    ? t('ladder.open', { from: formatPeople(from, locale) })
    : t('ladder.range', { from: formatPeople(from, locale), to: formatPeople(to, locale) });
}

/** The bands of one row as a sentence, for those who do not see the picture. */
export function bandsInWords(bands: readonly Band[], locale: LocaleTag, t: Translate): string {
  return bands.map((band) => `${stretch(band, locale, t)}: ${t(`procedure.${band.procedure}.short`)}`).join('; ');
}
