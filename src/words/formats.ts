import type { LocaleTag } from './locale.ts';

/** English is British here, as in the texts; every other tag stands for itself. */
function intlTag(locale: LocaleTag): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** Setting a format up takes longer than using it a hundred times. */
const numbers = new Map<LocaleTag, Intl.NumberFormat>();

/** A head-count in the reader's digits and separators. */
export function formatPeople(people: number, locale: LocaleTag): string {
  let format = numbers.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(intlTag(locale));
    numbers.set(locale, format);
  }
  return format.format(people);
}

/** A calendar date (`YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known) in the reader's form. */
export function formatDate(date: string, locale: LocaleTag): string {
  const parts = date.split('-').map(Number);
  const [year, month, day] = parts;
  if (year === undefined || parts.some(Number.isNaN)) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(intlTag(locale), options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
