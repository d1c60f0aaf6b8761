import { expect, test } from 'vitest';
import { piecesOf } from './languages.ts';

const said = (line: Parameters<typeof piecesOf>[0], locale: string) =>
  piecesOf(line, locale).map(({ text, lang }) => `${lang}: ${text}`);

test('a Chinese name within English is spoken in Chinese, with its own punctuation', () => {
  expect(said('Made by Qingdan 清单, a register', 'en')).toEqual([
    'en: Made by Qingdan ',
    'zh-CN: 清单',
    'en: , a register',
  ]);
  expect(said('北京“两区”数据出境负面清单（2025年版）', 'en')).toEqual([
    'zh-CN: 北京“两区”数据出境负面清单（2025年版）',
  ]);
});

test('a language that writes with Chinese characters itself is left whole', () => {
  expect(said('個人情報 and more', 'ja')).toEqual(['ja: 個人情報 and more']);
});

test('what says its language keeps it, and a reference or address is one piece', () => {
  expect(said([{ text: 'ICH', lang: 'en' }, { cite: 3 }, { href: 'https://清.example/' }], 'zh-CN')).toEqual([
    'en: ICH',
    'zh-CN: [3]',
    'zh-CN: https://清.example/',
  ]);
});
