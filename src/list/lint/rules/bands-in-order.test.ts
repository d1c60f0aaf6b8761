import { expect, it } from 'vitest';
import type { SectorFile } from '../../schema/index.ts';
import { problemsAfter, scenarioOf } from '../test-content.ts';
import { bandsInOrder } from './bands-in-order.ts';

type Figures = Readonly<Record<'assessment' | 'contract', number | null>>;

function sensitive({ assessment, contract }: Figures) {
  const figure = (from: number | null) =>
    from === null ? null : { from, evidence: 'derived' as const, sources: ['CAC-16'] };
  return (sector: SectorFile) => {
    const { thresholds } = scenarioOf(sector);
    thresholds.assessment.sensitive = figure(assessment);
    thresholds.contract.sensitive = figure(contract);
  };
}

it.each([
  { assessment: 50000, contract: 10000 },
  { assessment: null, contract: 9999 },
  { assessment: null, contract: null },
])('accepts $assessment and $contract', (figures) => {
  expect(problemsAfter(bandsInOrder, { sector: sensitive(figures) })).toEqual([]);
});

it.each([
  { assessment: 50000, contract: 50000 },
  { assessment: 50000, contract: 60000 },
  // The national assessment begins at 10,000 people.
  { assessment: null, contract: 10000 },
])('rejects $assessment and $contract', (figures) => {
  const problems = problemsAfter(bandsInOrder, { sector: sensitive(figures) });
  expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('must begin lower') }]);
});

it('warns of a figure stricter than the national one', () => {
  const problems = problemsAfter(bandsInOrder, { sector: sensitive({ assessment: 9999, contract: null }) });
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      row: 'sensitive: { from: 50000, evidence: derived, sources: [CAC-16] }',
      message: expect.stringContaining('stricter'),
    },
  ]);
});
