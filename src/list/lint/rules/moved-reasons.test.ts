import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { entries, type MovedChange } from './moved.test-support.ts';
import { movedReasons } from './moved-reasons.ts';

const messages = (...changes: readonly MovedChange[]) =>
  problemsAfter(movedReasons, entries(...changes)).map(({ message }) => message);
const other = { was: { sector: 'automobile', scenario: 'testing', field: 'other-name' } };

it('accepts a split into several, and two records merged into one', () => {
  expect(messages({ to: ['test-name', 'test-phone'], reason: 'split' })).toEqual([]);
  expect(messages({ reason: 'merged' }, { ...other, reason: 'merged' })).toEqual([]);
});

it.each([
  ['a split into one', { reason: 'split' as const }, 'leads to several records'],
  ['several records without a split', { to: ['test-name', 'test-phone'] }, '2 records are named'],
  ['a merger of one', { reason: 'merged' as const }, 'nothing else became the same record'],
  [
    'another name for a record that keeps its id',
    { was: { sector: 'automobile', scenario: 'former', field: 'test-name' } },
    '"test-name" keeps its id',
  ],
])('rejects %s', (_what, change, says) => {
  expect(messages(change)).toEqual([expect.stringContaining(says)]);
});
