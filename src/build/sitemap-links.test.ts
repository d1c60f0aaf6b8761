import { expect, test } from 'vitest';
import { sitemapLinks } from './sitemap-links.ts';

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
