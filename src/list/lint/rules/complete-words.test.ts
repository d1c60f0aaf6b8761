import { expect, it } from 'vitest';
import { sourceTexts } from '../../content/index.ts';
import type { WordsFile } from '../../schema/index.ts';
import { contentWith, problemsAfter } from '../test-content.ts';
import { translateAll } from '../test-words.ts';
import { completeWords } from './complete-words.ts';

it('accepts words for every text', () => {
  expect(problemsAfter(completeWords, { words: translateAll })).toEqual([]);
});

it('rejects the lack of any one of them', () => {
  const wanted = sourceTexts(contentWith({})).length;
  expect(problemsAfter(completeWords)).toHaveLength(wanted);
  const withoutOne = (words: WordsFile) => {
    translateAll(words);
    delete words.fields['test-name']?.description;
  };
  expect(problemsAfter(completeWords, { words: withoutOne })).toMatchObject([
    { severity: 'error', message: expect.stringContaining('fields.test-name.description') },
  ]);
});

it('rejects words for a record that does not exist', () => {
  const withOneMore = (words: WordsFile) => {
    translateAll(words);
    words.fields['gone'] = { name: 'Gone' };
  };
  expect(problemsAfter(completeWords, { words: withOneMore })).toMatchObject([
    { message: expect.stringContaining('fields.gone.name translates nothing') },
  ]);
});
