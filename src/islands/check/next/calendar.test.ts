import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { ThresholdWarning } from '../../../exports/calendar/index.ts';
import { loadList } from '../../../list/load/index.ts';
import { createTranslator, formatPeople } from '../../../words/index.ts';
import { loadMessages, locales } from '../../../words/load/index.ts';
import { type CalendarRequest, renewalCalendar } from './calendar.ts';
import { renewalOf } from './renewal.ts';

const { validity } = loadList().national;
const about = {
  address: 'https://qingdan.example/en/check/#zone=yes&issued=2026-05-10',
  edition: 'Beijing 2025',
  dataRevision: '0123456789ab',
};
const stamp = '2026-11-24T08:30:15.123Z';

function eventsIn(locale: string, request: Omit<CalendarRequest, 'about' | 'stamp'>, other = {}) {
  const speech = { t: createTranslator(locale, loadMessages(locale)), data: { locale } };
  const text = renewalCalendar(speech, { ...request, about: { ...about, ...other }, stamp });
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, summary, description, startDate }) => ({ uid, summary, description, date: startDate.toString() }));
}

const assessment = { kind: 'assessment', renewal: renewalOf('assessment', '2026-05-10', validity) } as const;
const WARNINGS: readonly ThresholdWarning[] = [
  {
    month: '2027-03',
    count: 'sensitive',
    threshold: 10_000,
    share: 0.8,
    procedure: 'security-assessment',
    sure: true,
    evidence: 'reported',
  },
  {
    month: '2027-04',
    count: 'sensitive',
    threshold: 10_000,
    share: 0.9,
    procedure: 'security-assessment',
    sure: true,
    evidence: 'reported',
  },
  {
    month: '2027-05',
    count: 'total',
    threshold: 100_000,
    share: 1,
    procedure: 'security-assessment',
    sure: false,
    evidence: 'reconstructed',
  },
];

describe.each(locales.map(({ tag }) => tag))('the calendar of a result in %s', (locale) => {
  it('has the day the time for an extension begins, and the day of expiry', () => {
    const events = eventsIn(locale, assessment);
    expect(events.map(({ date }) => date)).toEqual(['2029-02-15', '2029-05-10']);
  });

  it('says in every event where it comes from, how it is known and which text prevails', () => {
    const messages = loadMessages(locale);
    const events = eventsIn(locale, { ...assessment, warnings: WARNINGS });
    expect(events).toHaveLength(5);
    for (const { description, summary, date } of events) {
      expect(summary).not.toMatch(/[{}]|undefined/);
      expect(description).not.toMatch(/[{}]|undefined/);
      expect(description).toContain(about.address);
      expect(description).toContain('Beijing 2025');
      expect(description).toContain('0123456789ab');
      // Arithmetic on a threshold is known no better than the threshold.
      const level = date === '2027-05-01' ? 'reconstructed' : 'derived';
      expect(description).toContain(messages[`evidence.${level}.name`]);
      expect(description).toContain(messages['next.calendar.official']);
    }
  });

  it('warns on the first of the month in which a share of a threshold is reached', () => {
    const events = eventsIn(locale, { warnings: WARNINGS });
    expect(events.map(({ date }) => date)).toEqual(['2027-03-01', '2027-04-01', '2027-05-01']);
    expect(events[0]?.summary).toMatch(/80\s?%/);
    expect(events[1]?.summary).toMatch(/90\s?%/);
    expect(events[2]?.summary).toContain(formatPeople(100_000, locale));
    expect(events[2]?.summary).not.toContain('%');
  });
});

describe('the events', () => {
  it('say that a procedure may apply where that is not sure', () => {
    const events = eventsIn('en', { warnings: WARNINGS });
    expect(events[0]?.description).toContain(
      'The procedure that applies from that figure: Data-export security assessment',
    );
    expect(events[2]?.description).toContain('The procedure that may apply from that figure');
  });

  it('of a certificate have an end and no time for an extension, which is not known', () => {
    const events = eventsIn('en', { kind: 'certificate', renewal: renewalOf('certificate', '2026-05-10', validity) });
    expect(events.map(({ date }) => date)).toEqual(['2029-05-10']);
  });

  it('keep their names when the file is made again, and differ for another transfer', () => {
    const names = (other = {}) => eventsIn('en', { ...assessment, warnings: WARNINGS }, other).map(({ uid }) => uid);
    expect(names()).toEqual(names());
    expect(new Set(names()).size).toBe(5);
    const elsewhere = names({ address: about.address.replace('zone=yes', 'zone=no') });
    expect(names().filter((uid) => elsewhere.includes(uid))).toEqual([]);
    // The same facts read in another language are the same event.
    expect(names({ address: about.address.replace('/en/', '/zh-CN/') })).toEqual(names());
  });

  it('are none while no date is known', () => {
    expect(eventsIn('en', { kind: 'assessment', renewal: renewalOf('assessment', '', validity) })).toEqual([]);
  });
});
