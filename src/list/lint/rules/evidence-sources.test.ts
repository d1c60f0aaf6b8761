import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { evidenceSources } from './evidence-sources.ts';

it('accepts a reconstruction from a standard and a report from an authority', () => {
  expect(problemsAfter(evidenceSources)).toEqual([]);
});

it('rejects a record without a source', () => {
  const problems = problemsAfter(evidenceSources, {
    sector: (sector) => {
      fieldOf(sector, 0).sources = [];
    },
  });
  expect(problems).toMatchObject([{ row: '- id: test-name', message: expect.stringContaining('no source') }]);
});

it('rejects a reported record that only a standard stands behind', () => {
  const problems = problemsAfter(evidenceSources, {
    sector: (sector) => {
      fieldOf(sector, 0).evidence = 'reported';
    },
  });
  expect(problems).toMatchObject([
    { row: 'evidence: reconstructed', message: expect.stringContaining('only standards') },
  ]);
});
