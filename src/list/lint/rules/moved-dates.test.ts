import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { entries, type MovedChange } from './moved.test-support.ts';
import { movedDates } from './moved-dates.ts';

const messages = (...changes: readonly MovedChange[]) =>
  problemsAfter(movedDates, entries(...changes)).map(({ message }) => message);

it('accepts moves in order, on and after the day of their edition', () => {
  expect(messages({ on: '2024-08-30' }, { on: '2024-09-01' })).toEqual([]);
});

it('rejects an older move after a newer one', () => {
  expect(messages({}, { on: '2024-08-31' })).toEqual([expect.stringContaining('order of date')]);
});

it('rejects a move before its edition was published', () => {
  expect(messages({ on: '2024-08-29' })).toEqual([expect.stringContaining('before test-2024 was published')]);
});
