import { type Evidence, type IsoDate, type People, type Procedure, weakest } from '../../list/index.ts';
import type { Translate } from '../../words/index.ts';
import type { CalendarEvent } from './calendar.ts';

/** What every event says of where it comes from. */
export interface EventContext {
  readonly t: Translate;
  /** The checker's address with the answers in it. */
  readonly address: string;
  /** Name of the edition. */
  readonly edition: string;
  readonly dataRevision: string;
  /** A level in the reader's words. */
  readonly level: (evidence: string) => string;
  readonly date: (date: IsoDate) => string;
}

/** The dates of a result that was issued: of a security assessment, or a certificate. */
export interface RenewalDates {
  readonly kind: 'assessment' | 'certificate';
  readonly issued: IsoDate;
  readonly expires: IsoDate;
  /** The first day of the time in which an extension can be applied for; null where none is known. */
  readonly opens: IsoDate | null;
  readonly workingDays: number | null;
  readonly evidence: string;
}

/** A month in which a share of a threshold is reached, as projected. */
export interface ThresholdWarning {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: 'personal' | 'sensitive' | 'total';
  readonly threshold: People;
  /** 0.8, 0.9; 1 = the threshold itself. */
  readonly share: number;
  /** The procedure that applies from the threshold on. */
  readonly procedure: Procedure;
  /** false: it may apply, since not everything is known. */
  readonly sure: boolean;
  /** How the threshold is known. */
  readonly evidence: Evidence;
}

/** An application takes preparing: a month before the time for it opens, and two weeks before the end. */
const REMIND = { opens: 30, expires: 14 };

/** The day from which an extension can be applied for, and the day the result expires. */
export function renewalEvents(renewal: RenewalDates, context: EventContext): CalendarEvent[] {
  const { t } = context;
  const { kind, issued, expires, opens, workingDays } = renewal;
  const values = { kind, issued: context.date(issued), expires: context.date(expires) };
  const events: CalendarEvent[] = [];
  if (opens !== null && workingDays !== null) {
    events.push({
      uid: uidOf(`${kind}-opens`, opens, context),
      date: opens,
      title: t('next.calendar.opens.title', values),
      text: textOf(context, t('next.calendar.opens.text', { ...values, days: workingDays }), renewal.evidence),
      url: context.address,
      remindDaysBefore: REMIND.opens,
    });
  }
  events.push({
    uid: uidOf(`${kind}-expires`, expires, context),
    date: expires,
    title: t('next.calendar.expires.title', values),
    text: textOf(context, t('next.calendar.expires.text', values), renewal.evidence),
    url: context.address,
    remindDaysBefore: REMIND.expires,
  });
  return events;
}

/** The first day of each month in which a share of a threshold is reached. */
export function thresholdEvents(warnings: readonly ThresholdWarning[], context: EventContext): CalendarEvent[] {
  const { t } = context;
  return warnings.map(({ month, count, threshold, share, procedure, sure, evidence }) => {
    const date = `${month}-01`;
    const values = {
      count,
      threshold,
      percent: Math.round(share * 100),
      whole: share >= 1 ? 'yes' : 'no',
      sure: sure ? 'yes' : 'no',
      procedure: t(`procedure.${procedure}.name`),
    };
    return {
      uid: uidOf(`threshold-${count}-${threshold}-${values.percent}`, date, context),
      date,
      title: t('next.calendar.threshold.title', values),
      text: textOf(context, t('next.calendar.threshold.text', values), weakest('derived', evidence)),
      url: context.address,
    };
  });
}

function textOf({ t, address, edition, dataRevision, level }: EventContext, what: string, evidence: string): string {
  return [
    what,
    '',
    t('next.calendar.address', { address }),
    t('next.calendar.edition', { edition, revision: dataRevision }),
    t('next.calendar.evidence', { level: level(evidence) }),
    t('next.calendar.official'),
  ].join('\n');
}

/** The same event of the same transfer has the same name; another transfer's is another event. */
function uidOf(what: string, date: IsoDate, { address }: EventContext): string {
  const facts = address.replace(/^[^#]*#?/, '');
  return `${what}-${date}-${hashOf(facts)}@qingdan`;
}

/** FNV-1a, 32 bits: short and the same everywhere; it only tells transfers apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
