import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, weekdaysBefore, yearsAfter } from './dates.ts';

/** The platform's own calendar, in UTC, as a second opinion. */
const asUtc = (date: string) => new Date(`${date}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);
const someDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map(iso);

describe('a date', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1999-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('"%s" does not', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('that is none is a bug of the caller', () => {
    expect(() => yearsAfter('soon', 3)).toThrow(/not a date/);
  });
});

describe('some years later', () => {
  it('is the same day', () => {
    expect(yearsAfter('2026-05-10', 3)).toBe('2029-05-10');
    expect(yearsAfter('2026-12-31', 3)).toBe('2029-12-31');
  });

  it('29 February becomes 28 February where there is none, and stays where there is one', () => {
    expect(yearsAfter('2028-02-29', 3)).toBe('2031-02-28');
    expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
    expect(yearsAfter('2096-02-29', 4)).toBe('2100-02-28');
  });

  it('28 February of a common year stays 28 February in a leap year', () => {
    expect(yearsAfter('2025-02-28', 3)).toBe('2028-02-28');
  });
});

describe('days from Monday to Friday before a date', () => {
  it.each([
    // 2029-05-10 is a Thursday.
    ['2029-05-10', 1, '2029-05-09'],
    ['2029-05-10', 4, '2029-05-04'],
    ['2029-05-10', 60, '2029-02-15'],
    // A Sunday, a Saturday and a Monday all have Friday before them.
    ['2029-05-13', 1, '2029-05-11'],
    ['2029-05-12', 1, '2029-05-11'],
    ['2029-05-14', 1, '2029-05-11'],
    // Over a leap day, and over the turn of the year.
    ['2028-03-01', 1, '2028-02-29'],
    ['2027-01-01', 1, '2026-12-31'],
    ['2029-05-10', 0, '2029-05-10'],
  ])('before %s, %i of them begin on %s', (date, count, expected) => {
    expect(weekdaysBefore(date, count)).toBe(expected);
  });

  it('are so many by the platform’s own calendar, and begin on one of them', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 90 }), (date, count) => {
        const start = weekdaysBefore(date, count);
        let found = 0;
        for (let day = asUtc(start); iso(day) < date; day = new Date(day.getTime() + 86_400_000)) {
          if (day.getUTCDay() % 6 !== 0) found += 1;
        }
        expect(found).toBe(count);
        expect(asUtc(start).getUTCDay() % 6).not.toBe(0);
      }),
    );
  });
});

it('every day exists that the platform’s calendar has', () => {
  fc.assert(fc.property(someDay, isDate));
});
