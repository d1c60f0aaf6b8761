import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { realNames } from './real-names.ts';

it('accepts names', () => {
  expect(problemsAfter(realNames)).toEqual([]);
});

it.each(['', '-', '待定', 'TBD', '3'])('rejects what stands where a name is to come: "%s"', (name) => {
  const problems = problemsAfter(realNames, {
    sector: (sector) => {
      fieldOf(sector, 1).name = name;
    },
  });
  expect(problems).toMatchObject([{ file: 'automobile.yaml', row: 'name: 电话' }]);
});
