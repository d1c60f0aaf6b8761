import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { officialVerified } from './official-verified.ts';

const verified = { document: 'CAC-16', table: '1', row: '2', by: 'A reader', on: '2026-01-01' };

it('accepts an official record that says where it stands in the table', () => {
  const change = (evidence: 'official' | 'derived', document = 'CAC-16') =>
    problemsAfter(officialVerified, {
      sector: (sector) => void Object.assign(fieldOf(sector, 0), { evidence, verified: { ...verified, document } }),
    });
  expect(change('official')).toEqual([]);
  expect(change('derived')).toMatchObject([{ message: expect.stringContaining('the level is derived') }]);
  expect(change('official', 'NOBODY')).toMatchObject([{ message: expect.stringContaining('"NOBODY"') }]);
});

it('rejects an official record that does not', () => {
  const problems = problemsAfter(officialVerified, {
    sector: (sector) => {
      fieldOf(sector, 0).evidence = 'official';
    },
  });
  expect(problems).toMatchObject([
    { severity: 'error', row: 'evidence: reconstructed', message: expect.stringContaining('verified') },
  ]);
});
