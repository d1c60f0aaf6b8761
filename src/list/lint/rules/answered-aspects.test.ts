import { expect, it } from 'vitest';
import type { ProceduresFile } from '../../schema/index.ts';
import { problemsAfter } from '../test-content.ts';
import { answeredAspects } from './answered-aspects.ts';

function changed(change: (route: ProceduresFile['routes'][number]) => void) {
  return problemsAfter(answeredAspects, {
    procedures: ({ routes: [route] }) => {
      if (!route) throw new Error('The sample has no route.');
      change(route);
    },
  });
}

it('accepts a procedure that answers, or says what is not confirmed and what there is nothing of', () => {
  expect(problemsAfter(answeredAspects)).toEqual([]);
});

it('rejects a procedure that passes over its time limit', () => {
  const problems = changed((route) => {
    route.notConfirmed = route.notConfirmed.filter(({ about }) => about !== 'times');
  });
  expect(problems).toMatchObject([
    { file: 'procedures.yaml', row: '- id: contract', message: expect.stringContaining('nothing of times') },
  ]);
});

it('rejects a step to somebody not known that is not explained', () => {
  const problems = changed((route) => {
    route.notConfirmed = route.notConfirmed.filter(({ about }) => about !== 'recipient');
  });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('nothing of recipient'),
    expect.stringContaining('somebody not known'),
  ]);
});

it('rejects an answer about something there is said to be nothing of', () => {
  const problems = changed((route) => {
    route.notApplicable.push('validity');
  });
  expect(problems).toMatchObject([{ message: expect.stringContaining('remove one of them') }]);
});
