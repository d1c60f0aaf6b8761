import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { knownFigures } from './known-figures.ts';

it('accepts figures of the national rules', () => {
  expect(
    problemsAfter(knownFigures, {
      words: (words) => {
        words.rules['procedures.routes.contract.validity.years.text'] = '{assessmentYears} years';
      },
    }),
  ).toEqual([]);
});

it('rejects a placeholder that no figure fills', () => {
  const problems = problemsAfter(knownFigures, {
    procedures: ({ routes: [route] }) => {
      const [step] = route?.steps ?? [];
      if (step) step.text = '{penalty}元';
    },
  });
  expect(problems).toMatchObject([
    { row: expect.stringContaining('id: sign'), message: expect.stringContaining('{penalty}') },
  ]);
});

it('rejects one in a translation', () => {
  const problems = problemsAfter(knownFigures, {
    words: (words) => {
      words.rules['procedures.routes.contract.validity.years.text'] = '{asessmentYears} years';
    },
  });
  expect(problems).toMatchObject([{ file: 'list.yaml', message: expect.stringContaining('{asessmentYears}') }]);
});
