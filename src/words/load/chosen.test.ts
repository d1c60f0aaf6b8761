import { expect, test } from 'vitest';
import { chosenLocales } from './chosen.ts';

const published = ['zh-CN', 'en', 'de'].map((tag) => ({ tag, name: tag, review: 'unreviewed' as const }));
const chosen = (names: string | undefined) => chosenLocales(published, names).map(({ tag }) => tag);

test.each([
  [undefined, ['zh-CN', 'en', 'de']],
  ['', ['zh-CN', 'en', 'de']],
  ['zh-CN', ['zh-CN']],
  [' en , zh-CN, ', ['zh-CN', 'en']],
])('%j chooses %j, in the order of offering', (names, tags) => {
  expect(chosen(names)).toEqual(tags);
});

test('a language there is none of is named, with those there are', () => {
  expect(() => chosen('zh-CN,xx,yy')).toThrow('names xx, yy; choose among zh-CN, en, de');
});

test('Chinese cannot be left out', () => {
  expect(() => chosen('en,de')).toThrow('leaves out zh-CN');
});
