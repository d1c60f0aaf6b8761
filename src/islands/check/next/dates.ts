/** Arithmetic on plain calendar dates, `YYYY-MM-DD`: no clock, no time of day, no time zone. */
import type { IsoDate } from '../../../list/index.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0));

/** A date that exists, of this century; null otherwise. */
function read(text: string): Day | null {
  const match = /^(2\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return day >= 1 && day <= lengthOf(year, month) ? { year, month, day } : null;
}

function write({ year, month, day }: Day): IsoDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** @throws on a text that is not a date: check it with `isDate` first. */
function dayOf(text: IsoDate): Day {
  const day = read(text);
  if (!day) throw new Error(`"${text}" is not a date written YYYY-MM-DD.`);
  return day;
}

/** Whether a text is a date that exists; 2024-02-29 is, 2025-02-29 is not. */
export function isDate(text: string): boolean {
  return read(text) !== null;
}

/**
 * The same day some years later. 29 February becomes 28 February in a year that has none: of the possible days the
 * earlier, since a date that is too early does no harm here.
 */
export function yearsAfter(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = dayOf(date);
  return write({ year: year + years, month, day: Math.min(day, lengthOf(year + years, month)) });
}

function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  if (month > 1) return { year, month: month - 1, day: lengthOf(year, month - 1) };
  return { year: year - 1, month: 12, day: 31 };
}

/** Monday to Friday, by Sakamoto's method; public holidays and working weekends are not known here. */
function isWeekday({ year, month, day }: Day): boolean {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const weekday =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** The day from which there are so many days from Monday to Friday before `date`, which is not counted itself. */
export function weekdaysBefore(date: IsoDate, count: number): IsoDate {
  let day = dayOf(date);
  for (let left = count; left > 0; ) {
    day = dayBefore(day);
    if (isWeekday(day)) left -= 1;
  }
  return write(day);
}
