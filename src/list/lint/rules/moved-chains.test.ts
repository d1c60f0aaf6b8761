import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { entries, type MovedChange } from './moved.test-support.ts';
import { movedChains } from './moved-chains.ts';

const at = (field: string) => ({ was: { sector: 'automobile', scenario: 'testing', field } });
const messages = (...changes: readonly MovedChange[]) =>
  problemsAfter(movedChains, entries(...changes)).map(({ message }) => message);

it('accepts old addresses that each lead to a record in force', () => {
  expect(messages({}, { ...at('older-name') })).toEqual([]);
});

it('accepts a target that stood elsewhere itself, under its own id', () => {
  const elsewhere = { was: { sector: 'automobile', scenario: 'former', field: 'test-name' }, reason: 'moved' as const };
  expect(messages({}, elsewhere)).toEqual([]);
});

it('rejects a way over another old address', () => {
  const found = messages({ ...at('oldest-name'), to: ['old-name'] }, {});
  expect(found).toEqual([expect.stringContaining('"old-name" has moved on to test-name')]);
});

it('rejects a circle', () => {
  const found = messages({ ...at('one'), to: ['other'] }, { ...at('other'), to: ['one'] });
  expect(found).toEqual([expect.stringContaining('leads back here'), expect.stringContaining('leads back here')]);
});
