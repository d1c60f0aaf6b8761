import { describe, expect, it } from 'vitest';
import {
  loadChineseTerms,
  loadTerms,
  locales,
  SOURCE,
  sourceTextsByKey,
  termFindings,
  translationsOf,
} from './index.ts';

const translated = locales.filter(({ tag }) => tag !== SOURCE).map(({ tag }) => tag);

it.each(translated)('%s fixes every key term and uses it', (tag) => {
  const chinese = loadChineseTerms();
  const terms = loadTerms(tag);
  expect(Object.keys(terms).sort()).toEqual(Object.keys({ ...chinese.always, ...chinese.mostly }).sort());
  expect(termFindings(sourceTextsByKey(), translationsOf(tag), chinese, terms)).toEqual([]);
});

describe('a translation is held to the terms of its language', () => {
  const chinese = { always: { 'important-data': '重要数据' }, mostly: { sector: '行业' } };
  const term = (said: string, forms: string[] = [], except: string[] = []) =>
    ({ term: said, forms, from: 'law', except }) as const;
  const find = (
    sources: Record<string, string>,
    texts: Record<string, string>,
    terms: Parameters<typeof termFindings>[3],
  ) =>
    termFindings(new Map(Object.entries(sources)), new Map(Object.entries(texts)), chinese, terms).map(
      ({ keys }) => keys,
    );

  it('finds the one text that says it in another way', () => {
    const sources = { a: '含有重要数据', b: '无重要数据' };
    const texts = { a: 'Важные данные', b: 'Нет значимых данных' };
    expect(find(sources, texts, { 'important-data': term('важные данные', ['важн данн']) })).toEqual([['b']]);
    expect(find(sources, texts, { 'important-data': term('важные данные', [], ['b']) })).toEqual([]);
  });

  it('takes accents and case for the same word, and an inflected form by its stems', () => {
    const said = { 'important-data': term('σημαντικά δεδομένα', ['σημαντικ δεδομεν']) };
    expect(find({ a: '重要数据' }, { a: 'ΣΗΜΑΝΤΙΚΏΝ ΔΕΔΟΜΈΝΩΝ' }, said)).toEqual([]);
  });

  it('lets good prose leave a common word to the context, but not most of the time', () => {
    const sources = { a: '行业', b: '行业', c: '行业' };
    const said = { sector: term('sector') };
    expect(find(sources, { a: 'sector', b: 'sector', c: 'there' }, said)).toEqual([]);
    expect(find(sources, { a: 'sector', b: 'branch', c: 'branch' }, said)).toEqual([['b', 'c']]);
  });
});
