import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { entries, type MovedChange } from './moved.test-support.ts';
import { movedIds } from './moved-ids.ts';

const messages = (...changes: readonly MovedChange[]) =>
  problemsAfter(movedIds, entries(...changes)).map(({ message }) => message);
const elsewhere = { sector: 'automobile', scenario: 'former', field: 'test-name' };

it('accepts an id that stands for nothing else, and a record that only stood elsewhere', () => {
  expect(messages({}, { was: elsewhere, reason: 'moved' })).toEqual([]);
});

it('rejects the id of another record in force', () => {
  expect(messages({ was: elsewhere, to: ['test-phone'] })).toEqual([expect.stringContaining('a record in force')]);
});

it('rejects the address of a record in force', () => {
  const here = { sector: 'automobile', scenario: 'testing', field: 'test-name' };
  expect(messages({ was: here })).toEqual([expect.stringContaining('"automobile/testing/test-name" is the address')]);
});

it('rejects an address told of twice', () => {
  expect(messages({}, { to: ['test-phone'] })).toEqual([expect.stringContaining('told of twice')]);
});
