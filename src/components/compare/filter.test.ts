import { describe, expect, test } from 'vitest';
import { type Chosen, fits } from './filter.ts';

const all: Chosen = { level: '', kind: '', aspect: '', sector: '' };
const entry = { level: 'field', kind: 'changed', aspects: 'category wording', sector: 'automobile' };

describe('a change is shown', () => {
  test('when nothing is chosen', () => {
    expect(fits(entry, all)).toBe(true);
  });

  test.each([
    ['level', 'field', 'sector'],
    ['kind', 'changed', 'added'],
    ['aspect', 'wording', 'thresholds'],
    ['sector', 'automobile', 'retail'],
  ] as const)('by its %s', (choice, own, other) => {
    expect(fits(entry, { ...all, [choice]: own })).toBe(true);
    expect(fits(entry, { ...all, [choice]: other })).toBe(false);
  });

  test('only when it fits everything that is chosen', () => {
    expect(fits(entry, { ...all, level: 'field', aspect: 'category' })).toBe(true);
    expect(fits(entry, { ...all, level: 'field', aspect: 'order' })).toBe(false);
  });

  test('without an aspect only when none is asked for: a new record changed in nothing', () => {
    expect(fits({ ...entry, kind: 'added', aspects: '' }, { ...all, kind: 'added' })).toBe(true);
    expect(fits({ ...entry, kind: 'added', aspects: '' }, { ...all, aspect: 'wording' })).toBe(false);
  });
});
