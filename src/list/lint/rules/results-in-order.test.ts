import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { resultsInOrder } from './results-in-order.ts';

const entry = {
  sectors: [] as string[],
  passed: null,
  filed: null,
  evidence: 'reported',
  sources: ['CAC-16'],
} as const;

it('accepts entries in order with totals that grow or are not stated', () => {
  const problems = problemsAfter(resultsInOrder, {
    results: (results) => {
      results.push(
        { ...entry, id: 'first', date: '2024-08', sources: ['CAC-16'], passed: 47, filed: 167 },
        { ...entry, id: 'second', date: '2024-11-19', sources: ['CAC-16'] },
        { ...entry, id: 'third', date: '2025', sources: ['CAC-16'], passed: 59, filed: 167 },
      );
    },
  });
  expect(problems).toEqual([]);
});

it('rejects an older entry after a newer one', () => {
  const problems = problemsAfter(resultsInOrder, {
    results: (results) => {
      results.push(
        { ...entry, id: 'first', date: '2025-03-20', sources: ['CAC-16'] },
        { ...entry, id: 'second', date: '2024-08-30', sources: ['CAC-16'] },
      );
    },
  });
  expect(problems).toMatchObject([{ message: expect.stringContaining('order of date') }]);
});

it('rejects a total that falls', () => {
  const problems = problemsAfter(resultsInOrder, {
    results: (results) => {
      results.push(
        { ...entry, id: 'first', date: '2024', sources: ['CAC-16'], filed: 224 },
        { ...entry, id: 'second', date: '2025', sources: ['CAC-16'], filed: 167 },
      );
    },
  });
  expect(problems).toMatchObject([{ message: expect.stringContaining('224 were counted before') }]);
});
