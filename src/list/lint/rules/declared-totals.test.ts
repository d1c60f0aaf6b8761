import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { declaredTotals } from './declared-totals.ts';

it('accepts totals that equal what is there', () => {
  expect(problemsAfter(declaredTotals)).toEqual([]);
});

it('accepts more scenarios and fields than are there while a sector has no table', () => {
  const problems = problemsAfter(declaredTotals, {
    edition: (edition) => {
      edition.declaredTotals = { sectors: 2, scenarios: 9, fields: 90 };
      edition.unloadedSectors = [{ id: 'banking', name: '银行', evidence: 'reported', sources: ['CAC-16'] }];
    },
  });
  expect(problems).toEqual([]);
});

it('rejects a total that is not reached, at its line', () => {
  const problems = problemsAfter(declaredTotals, {
    edition: (edition) => {
      edition.declaredTotals.fields = 3;
    },
  });
  expect(problems).toMatchObject([
    {
      file: 'edition.yaml',
      row: 'declaredTotals: { sectors: 1, scenarios: 1, fields: 2 }',
      message: expect.stringContaining('3 fields announced, 2'),
    },
  ]);
});
