import { expect, test } from 'vitest';
import { currentEdition, type Moved } from '../list/index.ts';
import { loadList } from '../list/load/index.ts';
import { isForSearch, sitemapLinks } from './sitemap-links.ts';

const links = sitemapLinks('https://qingdan.example', '/register', ['zh-CN', 'en']);

test('every page of the sitemap names its translations, and the source as the default', () => {
  expect(links({ url: 'https://qingdan.example/register/en/list/retail/' }).links).toEqual([
    { lang: 'zh-CN', url: 'https://qingdan.example/register/zh-CN/list/retail/' },
    { lang: 'en', url: 'https://qingdan.example/register/en/list/retail/' },
    { lang: 'x-default', url: 'https://qingdan.example/register/zh-CN/list/retail/' },
  ]);
});

test('the default of the home page is the choice of language', () => {
  const { links: home } = links({ url: 'https://qingdan.example/register/en/' });
  expect(home?.at(-1)).toEqual({ lang: 'x-default', url: 'https://qingdan.example/register/' });
});

test('the choice of language itself is left as it is', () => {
  expect(links({ url: 'https://qingdan.example/register/' })).not.toHaveProperty('links');
});

test('pages for those who build the site and former addresses are not in it', () => {
  const list = loadList();
  const moved: Moved = {
    level: 'sector',
    place: ['old'],
    name: '旧',
    to: ['automobile'],
    edition: currentEdition(list).id,
    on: '2026-12-01',
    reason: 'renamed',
  };
  const isNamed = isForSearch({ ...list, moved: [moved] });
  const pages = ['list/automobile/', 'list/old/', 'design/'].map((path) => `https://qingdan.example/en/${path}`);
  expect(pages.map(isNamed)).toEqual([true, false, false]);
});
