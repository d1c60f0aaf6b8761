/**
 * A calendar file as RFC 5545 writes it. Written here and not by a package: of three looked at, two fold by characters
 * (a Chinese line then has twice the octets the standard allows) and the third takes moments where a plain date is meant.
 */
import type { IsoDate } from '../../list/index.ts';
import type { LocaleTag } from '../../words/index.ts';
import { contentLine, escapeText } from './line.ts';

/** Something that falls on a day, wherever the reader is. */
export interface CalendarEvent {
  /** The same for the same event every time, so that a file opened twice does not double it. */
  readonly uid: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly text: string;
  /** Where it comes from. */
  readonly url: string;
  /** How many days before it to remind; absent = no reminder. */
  readonly remindDaysBefore?: number;
  /** It comes again on this day of every year. */
  readonly isYearly?: boolean;
}

export interface CalendarOptions {
  /** The moment the file is made, `YYYY-MM-DDTHH:MM:SSZ` (UTC), as `Date.toISOString` writes it. */
  readonly stamp: string;
  readonly language: LocaleTag;
  readonly name: string;
}

/** Who made the file (RFC 5545, 3.7.3). */
const PRODUCT = '-//Qingdan//Checker of data exports//EN';

/** The events as the text of an `.ics` file: CRLF, folded at 75 octets, each event a whole day. */
export function calendarOf(events: readonly CalendarEvent[], { stamp, language, name }: CalendarOptions): string {
  const inLanguage = { LANGUAGE: language };
  const made = stamp.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const lines = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', PRODUCT),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', escapeText(name)),
    ...events.flatMap(({ uid, date, title, text, url, remindDaysBefore, isYearly }) => [
      contentLine('BEGIN', 'VEVENT'),
      contentLine('UID', escapeText(uid)),
      contentLine('DTSTAMP', made),
      // A day without an end lasts that day (RFC 5545, 3.6.1).
      contentLine('DTSTART', date.replaceAll('-', ''), { VALUE: 'DATE' }),
      ...(isYearly === true ? [contentLine('RRULE', 'FREQ=YEARLY')] : []),
      contentLine('SUMMARY', escapeText(title), inLanguage),
      contentLine('DESCRIPTION', escapeText(text), inLanguage),
      contentLine('URL', url),
      contentLine('TRANSP', 'TRANSPARENT'),
      ...(remindDaysBefore === undefined ? [] : alarm(remindDaysBefore, title, language)),
      contentLine('END', 'VEVENT'),
    ]),
    contentLine('END', 'VCALENDAR'),
  ];
  return lines.join('');
}

function alarm(days: number, title: string, language: LocaleTag): string[] {
  return [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('TRIGGER', `-P${days}D`),
    contentLine('DESCRIPTION', escapeText(title), { LANGUAGE: language }),
    contentLine('END', 'VALARM'),
  ];
}
