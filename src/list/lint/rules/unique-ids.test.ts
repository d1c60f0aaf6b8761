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

it('rejects two steps of one procedure with the same id', () => {
  const problems = problemsAfter(uniqueIds, {
    procedures: ({ routes: [route] }) => {
      const step = route?.steps[1];
      if (step) step.id = 'sign';
    },
  });
  expect(problems).toMatchObject([
    { row: expect.stringContaining('id: watch'), message: expect.stringContaining('"sign"') },
  ]);
});
