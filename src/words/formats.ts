/** Numbers, dates and lists as a language writes them: one place, so that a page and its script say the same. */
import type { LocaleTag } from './locale.ts';
import { ownFormats } from './own-formats.ts';

/** What stands for the language in `Intl`: English is British here, as in the texts. */
function intlTag(locale: LocaleTag): string {
  return locale === 'en' ? 'en-GB' : (ownFormats(locale)?.numbers ?? locale);
}

/** Setting a format up takes longer than using it a hundred times. */
function remembered<T>(make: (locale: LocaleTag) => T): (locale: LocaleTag) => T {
  const formats = new Map<LocaleTag, T>();
  return (locale) => {
    const before = formats.get(locale);
    if (before !== undefined) return before;
    const format = make(locale);
    formats.set(locale, format);
    return format;
  };
}

/** The reader's digits and separators. */
export const numberFormat = remembered((locale) => new Intl.NumberFormat(intlTag(locale)));
const precise = remembered((locale) => new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 6 }));
const compact = remembered(
  (locale) => new Intl.NumberFormat(intlTag(locale), { notation: 'compact', maximumFractionDigits: 4 }),
);
const percent = remembered((locale) => new Intl.NumberFormat(intlTag(locale), { style: 'percent' }));
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  remembered((locale) => new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' }));
const fullDate = dateFormat({ year: 'numeric', month: 'long', day: 'numeric' });
const monthAndYear = dateFormat({ year: 'numeric', month: 'long' });
const yearAlone = dateFormat({ year: 'numeric' });
const narrowMonth = dateFormat({ month: 'narrow' });

/** Which plural form a number takes. */
export const pluralRules = remembered((locale) => new Intl.PluralRules(ownFormats(locale)?.plurals ?? locale));

/** A head-count in the reader's digits and separators. */
export function formatPeople(people: number, locale: LocaleTag): string {
  return numberFormat(locale).format(people);
}

/** A number that may have a fraction, to six places. */
export function formatDecimal(number: number, locale: LocaleTag): string {
  return precise(locale).format(number);
}

/** Octets as a reader takes them, in SI units, e.g. `1.4 MB`. */
export function formatSize(octets: number, locale: LocaleTag): string {
  const kilobytes = octets / 1000;
  if (kilobytes < 1000) return `${formatDecimal(Math.max(1, Math.round(kilobytes)), locale)}\u00a0kB`;
  if (kilobytes < 1_000_000) return `${formatDecimal(Math.round(kilobytes / 100) / 10, locale)}\u00a0MB`;
  return `${formatDecimal(Math.round(kilobytes / 100_000) / 10, locale)}\u00a0GB`;
}

/** A number of people as short as the language writes it, e.g. `50K`, `5万`. */
export function formatShort(people: number, locale: LocaleTag): string {
  const own = ownFormats(locale);
  if (!own) return compact(locale).format(people);
  const [from, word] = own.units.find(([least]) => people >= least) ?? [];
  return from === undefined ? formatPeople(people, locale) : `${formatDecimal(people / from, locale)} ${word}`;
}

/** A share such as 0.8 in percent. */
export function formatShare(share: number, locale: LocaleTag): string {
  return percent(locale).format(share);
}

/** A calendar date (`YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known) in the reader's form. */
export function formatDate(date: string, locale: LocaleTag): string {
  const parts = date.split('-').map(Number);
  const [year, month, day] = parts;
  if (year === undefined || parts.some(Number.isNaN)) return date;
  const own = ownFormats(locale);
  if (own) {
    const name = month === undefined ? undefined : own.months[month - 1];
    return [day, name, year].filter((part) => part !== undefined).join(' ');
  }
  const format = day !== undefined ? fullDate : month !== undefined ? monthAndYear : yearAlone;
  return format(locale).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** The visitor's own calendar day in the reader's form. */
export function formatToday(now: Date, locale: LocaleTag): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return formatDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, locale);
}

/** The shortest sign for a month from 1 to 12. */
export function monthInitial(month: number, locale: LocaleTag): string {
  return ownFormats(locale)?.initials[month - 1] ?? narrowMonth(locale).format(Date.UTC(2024, month - 1, 1));
}

/** "a, b and c", or "a, b or c". */
export function formatList(items: readonly string[], locale: LocaleTag, type: 'and' | 'or' = 'and'): string {
  const own = ownFormats(locale);
  if (!own) return list(locale)[type].format(items);
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : own[type](items.slice(0, -1).join(', '), last);
}
const list = remembered((locale) => ({
  and: new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }),
  or: new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }),
}));
