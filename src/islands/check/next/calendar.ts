/** The calendar file of a result: fetched only when a visitor asks for it. */
import { calendarOf, renewalEvents, type ThresholdWarning, thresholdEvents } from '../../../exports/calendar/index.ts';
import { formatDate, type LocaleTag, type Translate } from '../../../words/index.ts';
import type { Renewal, RenewalKind } from './renewal.ts';

export interface CalendarRequest {
  /** The dates of the panel; absent where a file is asked for the warnings alone. */
  readonly kind?: RenewalKind;
  readonly renewal?: Renewal;
  /** What every event says of the result it comes from. */
  readonly about: { readonly address: string; readonly edition: string; readonly dataRevision: string };
  /** The moment the file is made, as `Date.toISOString` writes it. */
  readonly stamp: string;
  /** The months in which a share of a threshold is reached, as projected. */
  readonly warnings?: readonly ThresholdWarning[];
}

/** The text of the `.ics` file. Dates are arithmetic from reported facts, so no event is known better than `derived`. */
export function renewalCalendar(
  { t, data }: { readonly t: Translate; readonly data: { readonly locale: LocaleTag } },
  { kind, renewal, about, stamp, warnings = [] }: CalendarRequest,
): string {
  const context = {
    t,
    ...about,
    level: (evidence: string) => t(`evidence.${evidence}.name`),
    date: (date: string) => formatDate(date, data.locale),
  };
  const renewals =
    kind && renewal?.state === 'known'
      ? renewalEvents(
          {
            kind,
            issued: renewal.issued,
            expires: renewal.expires,
            opens: renewal.window?.opens ?? null,
            workingDays: renewal.window?.workingDays ?? null,
            evidence: 'derived',
          },
          context,
        )
      : [];
  const events = [...renewals, ...thresholdEvents(warnings, context)];
  return calendarOf(events, { stamp, language: data.locale, name: t('next.calendar.name') });
}
