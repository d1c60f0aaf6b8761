/** When a result ends and its extension can be applied for, from the day it was issued (national art. 9). */
import type { IsoDate, Validity } from '../../../list/index.ts';
import { isDate, weekdaysBefore, yearsAfter } from './dates.ts';

export type RenewalKind = 'assessment' | 'certificate';

export type Renewal =
  /** Nothing typed yet. */
  | { readonly state: 'empty' }
  | { readonly state: 'no-date' }
  /** Issued before the rules that are known here applied. */
  | { readonly state: 'earlier-rules'; readonly effective: IsoDate }
  | {
      readonly state: 'known';
      readonly issued: IsoDate;
      readonly expires: IsoDate;
      /** Counted Monday to Friday; null where no time for an application is known. */
      readonly window: {
        readonly opens: IsoDate;
        readonly workingDays: number;
        readonly extensionYears: number;
      } | null;
      /** 29 February fell on 28 February. */
      readonly leapDay: boolean;
    };

/** The dates that follow from the day of the assessment result or of the certificate. */
export function renewalOf(kind: RenewalKind, issued: string, validity: Validity): Renewal {
  if (issued === '') return { state: 'empty' };
  if (!isDate(issued)) return { state: 'no-date' };
  const { years, effective } = validity[kind];
  if (issued < effective) return { state: 'earlier-rules', effective };
  const expires = yearsAfter(issued, years);
  const { workingDaysBeforeExpiry, extensionYears } = validity.assessment;
  return {
    state: 'known',
    issued,
    expires,
    window:
      kind === 'assessment'
        ? {
            opens: weekdaysBefore(expires, workingDaysBeforeExpiry),
            workingDays: workingDaysBeforeExpiry,
            extensionYears,
          }
        : null,
    leapDay: issued.slice(5) !== expires.slice(5),
  };
}
