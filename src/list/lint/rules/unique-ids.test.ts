import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { uniqueIds } from './unique-ids.ts';

it('accepts ids that differ', () => {
  expect(problemsAfter(uniqueIds)).toEqual([]);
});

it.each(['test-name', 'testing', 'automobile', 'test-2024'])('rejects a field whose id is taken: %s', (id) => {
  const problems = problemsAfter(uniqueIds, {
    sector: (sector) => {
      fieldOf(sector, 1).id = id;
    },
  });
  expect(problems).toMatchObject([
    { file: 'automobile.yaml', row: '- id: test-phone', message: expect.stringContaining(`"${id}"`) },
  ]);
});
