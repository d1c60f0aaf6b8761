import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarOf } from './index.ts';

const options = { stamp: '2026-11-24T08:30:15.123Z', language: 'zh-CN', name: '续期' };
const event: CalendarEvent = {
  uid: 'assessment-expires-2029-05-10-00000000@qingdan',
  date: '2029-05-10',
  title: '评估结果有效期届满',
  text: '第一行，含逗号, 分号; 反斜线\\\n第二行',
  url: 'https://qingdan.example/zh-CN/check/#zone=yes&fields=a,b;c',
  remindDaysBefore: 14,
};

/** Read back by a parser that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate } = new ICAL.Event(component);
    return {
      uid,
      summary,
      description,
      date: startDate.toString(),
      isDate: startDate.isDate,
      url: component.getFirstPropertyValue('url'),
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      triggers: component
        .getAllSubcomponents('valarm')
        .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString()),
    };
  });
}

describe('a calendar file', () => {
  it('is read back by another parser as it was meant', () => {
    expect(read(calendarOf([event], options))).toEqual([
      {
        uid: event.uid,
        summary: event.title,
        description: event.text,
        date: '2029-05-10',
        isDate: true,
        url: event.url,
        stamp: '2026-11-24T08:30:15Z',
        triggers: ['-P14D'],
      },
    ]);
  });

  it('has its frame, ends every line with CRLF and says its language', () => {
    const text = calendarOf([event], options);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('SUMMARY;LANGUAGE=zh-CN:');
    expect(text).toContain('DTSTART;VALUE=DATE:20290510\r\n');
  });

  it('reminds of nothing unless told to', () => {
    const { remindDaysBefore: _, ...quiet } = event;
    expect(calendarOf([quiet], options)).not.toContain('VALARM');
  });

  it('without events is still a calendar', () => {
    expect(read(calendarOf([], options))).toEqual([]);
  });

  it('is the same for the same events', () => {
    expect(calendarOf([event], options)).toBe(calendarOf([event], options));
  });

  it('folds every line at 75 octets and gives back every text, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map(
      // What the standard forbids is left out, and every kind of line end is one.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are the point
      (value) => value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom('据', '来', '源', 'a', ',', ';', '\\', '\n', '😀', 'é')),
        (title, rest) => {
          const file = calendarOf([{ ...event, title, text: rest.join('') }], options);
          for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          // A split character would be a broken one after encoding.
          expect(file.isWellFormed()).toBe(true);
          const [back] = read(file);
          expect([back?.summary ?? '', back?.description ?? '']).toEqual([title, rest.join('')]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
