import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { entries, type MovedChange } from './moved.test-support.ts';
import { movedTargets } from './moved-targets.ts';

const messages = (...changes: readonly MovedChange[]) =>
  problemsAfter(movedTargets, entries(...changes)).map(({ message }) => message);

it('accepts an old field that leads to one in force', () => {
  expect(messages({})).toEqual([]);
});

it.each([
  ['a record that is not in force', { to: ['nothing'] }, 'has no record "nothing"'],
  ['a record of another kind', { to: ['testing'] }, '"testing" is no record of the same kind'],
  ['a record named twice', { to: ['test-name', 'test-name'] }, '"test-name" is named twice'],
  ['an edition that does not exist', { edition: 'test-1999' }, 'no edition "test-1999"'],
])('rejects %s', (_what, change, says) => {
  expect(messages(change)).toEqual([expect.stringContaining(says)]);
});
