import { expect, it } from 'vitest';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { distinctAliases } from './distinct-aliases.ts';

it('accepts words that name one field each', () => {
  expect(problemsAfter(distinctAliases)).toEqual([]);
});

it.each(['XM', '姓名', 'phone'])('rejects a word that names another field, or the same twice: %s', (alias) => {
  const problems = problemsAfter(distinctAliases, { sector: (sector) => void fieldOf(sector, 1).aliases.push(alias) });
  expect(problems).toMatchObject([{ row: 'aliases: [phone]', message: expect.stringContaining(`"${alias}"`) }]);
});
