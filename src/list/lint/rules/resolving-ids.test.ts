import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { resolvingIds } from './resolving-ids.ts';

it('accepts names of things that are there', () => {
  expect(problemsAfter(resolvingIds)).toEqual([]);
});

it('rejects a source that is not listed', () => {
  const problems = problemsAfter(resolvingIds, {
    sector: (sector) => {
      fieldOf(sector, 0).sources = ['NOBODY'];
    },
  });
  expect(problems).toMatchObject([
    { file: 'automobile.yaml', row: 'sources: [GB-35273]', message: expect.stringContaining('"NOBODY"') },
  ]);
});

it.each(['inherits', 'supersedes', 'supersededBy'] as const)('rejects an edition that does not exist: %s', (link) => {
  const problems = problemsAfter(resolvingIds, {
    edition: (edition) => {
      edition[link] = 'test-1999';
    },
  });
  expect(problems).toMatchObject([{ file: 'edition.yaml', message: expect.stringContaining('"test-1999"') }]);
});

it('rejects an official page that is no source, and a result about a sector that does not exist', () => {
  const page = problemsAfter(resolvingIds, {
    edition: (edition) => {
      edition.officialPage = 'NOBODY';
    },
  });
  expect(page).toMatchObject([{ file: 'edition.yaml', message: expect.stringContaining('"NOBODY"') }]);
  const entry = { id: 'first', date: '2024', passed: null, filed: null, evidence: 'reported' as const };
  const about = (sector: string) =>
    problemsAfter(resolvingIds, {
      results: (results) => void results.push({ ...entry, sectors: [sector], sources: ['CAC-16'] }),
    });
  expect(about('automobile')).toEqual([]);
  expect(about('nowhere')).toMatchObject([{ file: 'results.yaml', message: expect.stringContaining('"nowhere"') }]);
});

it('rejects an edition that inherits from itself', () => {
  const problems = problemsAfter(resolvingIds, {
    edition: (edition) => {
      edition.inherits = 'test-2024';
    },
  });
  expect(problems).toMatchObject([{ message: expect.stringContaining('circle') }]);
});

it.each([
  ['an edition', 'test-1999'],
  ['a sector', 'no-sector'],
  ['a text of the national rules', 'counting.nothing'],
])('rejects procedures that name %s that does not exist', (_what, name) => {
  const problems = problemsAfter(resolvingIds, {
    procedures: ({ routes: [route] }) => {
      const step = route?.steps[1];
      if (!route || !step) throw new Error('The sample has no second step.');
      if (name === 'test-1999') step.editions = [name];
      else if (name === 'no-sector') route.sectors = [name];
      else step.rule = name;
    },
  });
  expect(problems).toMatchObject([{ file: 'procedures.yaml', message: expect.stringContaining(`"${name}"`) }]);
});
