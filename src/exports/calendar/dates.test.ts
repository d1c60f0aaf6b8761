import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { loadList } from '../../list/load/index.ts';
import { locales, recordTexts, translator } from '../../words/load/index.ts';
import { calendarOf, datesThatMatter, newestDate } from './index.ts';

const list = loadList();
const datesIn = (tag: string, of = list) =>
  datesThatMatter({
    list: of,
    t: translator(tag),
    editionName: (id) => recordTexts(tag, list).edition(id).name.text,
    ruleText: (path) => recordTexts(tag, list).rule(path).text,
    page: (...segments) => `https://list.example/${[tag, ...segments].join('/')}/`,
  });

describe('the calendar of dates', () => {
  test.each(locales.map(({ tag }) => tag))('in %s is read by another reader', (tag) => {
    const text = calendarOf(datesIn(tag), { stamp: `${newestDate(list)}T00:00:00Z`, language: tag, name: 'dates' });
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      ['effective-automotive@qingdan', '2021-10-01'],
      ['effective-national@qingdan', '2024-03-22'],
      ['published-beijing-2024@qingdan', '2024-08-30'],
      ['effective-beijing-2024@qingdan', '2024-08-30'],
      ['restart@qingdan', '2025-01-01'],
      ['effective-certification@qingdan', '2026-01-01'],
      ['published-beijing-2025@qingdan', '2026-05-11'],
    ]);
    for (const { summary, description } of events) expect([summary, description]).not.toContain('');
  });

  test('has no event for a date that is not confirmed', () => {
    expect(list.editions.find(({ id }) => id === 'beijing-2025')?.effective).toBeNull();
    expect(datesIn('en').map(({ uid }) => uid)).not.toContain('effective-beijing-2025@qingdan');
  });

  test('starts the count again on 1 January of every year', () => {
    const text = calendarOf(datesIn('en'), { stamp: '2026-01-01T00:00:00Z', language: 'en', name: 'dates' });
    const restart = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
      .find(({ uid }) => uid === 'restart@qingdan');
    const days = restart?.iterator();
    expect([days?.next().toString(), days?.next().toString(), days?.next().toString()]).toEqual([
      '2025-01-01',
      '2026-01-01',
      '2027-01-01',
    ]);
  });
});
