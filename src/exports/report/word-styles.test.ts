import { expect, test } from 'vitest';
import { fontsOf, languageOf, wordLanguage } from './word-styles.ts';

test('Word is told languages by the names it has dictionaries under, and Latin by its own', () => {
  expect(['en', 'pt', 'zh-CN', 'la'].map(wordLanguage)).toEqual(['en-GB', 'pt-BR', 'zh-CN', 'la']);
});

test('Devanagari has a font and a language of its own beside those of Latin letters', () => {
  expect(fontsOf('sa')).toMatchObject({ ascii: 'Calibri', cs: 'Nirmala UI' });
  expect(languageOf('sa')).toMatchObject({ bidirectional: 'sa-IN', eastAsia: 'zh-CN' });
  expect(languageOf('de')).not.toHaveProperty('bidirectional');
});

test.each([
  ['ja', 'Yu Gothic', 'ja-JP'],
  ['ko', 'Malgun Gothic', 'ko-KR'],
  ['zh-CN', 'SimSun', 'zh-CN'],
])('%s is set in a font that has its characters', (lang, font, tag) => {
  expect(fontsOf(lang).eastAsia).toBe(font);
  expect(languageOf(lang).eastAsia).toBe(tag);
});
