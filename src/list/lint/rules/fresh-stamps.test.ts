import { expect, it } from 'vitest';
import type { StampsFile } from '../../schema/index.ts';
import { fieldOf, problemsAfter } from '../test-content.ts';
import { stampAll, translateAll } from '../test-words.ts';
import { freshStamps } from './fresh-stamps.ts';

it('accepts stamps of the Chinese as it is', () => {
  expect(problemsAfter(freshStamps, { words: translateAll, stamps: stampAll })).toEqual([]);
});

it('rejects a translation whose Chinese has changed since', () => {
  const problems = problemsAfter(freshStamps, {
    words: translateAll,
    stamps: stampAll,
    sector: (sector) => {
      fieldOf(sector, 0).description = '新的描述';
    },
  });
  expect(problems).toMatchObject([
    { severity: 'error', message: expect.stringContaining('fields.test-name.description was made from an older') },
  ]);
});

it('rejects a translation without a stamp, and a stamp without a translation', () => {
  const stamps = (all: StampsFile) => {
    stampAll(all);
    delete all['fields.test-name.name'];
    all['fields.gone.name'] = '00000000';
  };
  expect(problemsAfter(freshStamps, { words: translateAll, stamps })).toMatchObject([
    { message: expect.stringContaining('fields.test-name.name has no stamp') },
    { message: expect.stringContaining('fields.gone.name belongs to no text') },
  ]);
});
