import { expect, it } from 'vitest';
import { fits } from './filter.ts';

const row = { rules: '1 16', scenario: 'clinical-trial', procedure: 'none' };
const all = { rule: '', scenario: '', procedure: '' };

it('takes every case where nothing is chosen', () => {
  expect(fits(row, all)).toBe(true);
  expect(fits({}, all)).toBe(true);
});

it('takes a case by a whole number of a rule, not by a part of it', () => {
  expect(fits(row, { ...all, rule: '16' })).toBe(true);
  expect(fits(row, { ...all, rule: '6' })).toBe(false);
});

it('takes only cases that fit every choice', () => {
  expect(fits(row, { rule: '1', scenario: 'clinical-trial', procedure: 'none' })).toBe(true);
  expect(fits(row, { rule: '1', scenario: 'clinical-trial', procedure: 'other-regime' })).toBe(false);
  expect(fits(row, { rule: '1', scenario: 'member-management', procedure: 'none' })).toBe(false);
});
