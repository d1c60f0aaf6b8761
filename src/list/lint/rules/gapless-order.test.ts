import { expect, it } from 'vitest';
import { fieldOf, problemsAfter, scenarioOf } from '../test-content.ts';
import { gaplessOrder } from './gapless-order.ts';

it('accepts siblings that count from 1, whatever their place in the file', () => {
  const problems = problemsAfter(gaplessOrder, { sector: (sector) => void scenarioOf(sector).fields.reverse() });
  expect(problems).toEqual([]);
});

it.each([1, 3])('rejects a second field with the number %i', (order) => {
  const problems = problemsAfter(gaplessOrder, {
    sector: (sector) => {
      fieldOf(sector, 1).order = order;
    },
  });
  expect(problems).toMatchObject([{ row: 'order: 2', message: expect.stringContaining('expected 2') }]);
});

it('rejects a first sector with another number than 1', () => {
  expect(
    problemsAfter(gaplessOrder, {
      sector: (sector) => {
        sector.order = 2;
      },
    }),
  ).toHaveLength(1);
});
