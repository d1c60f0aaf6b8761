import { expect, test } from 'vitest';
import { type BuiltSite, belongsTo, listOf, weigher } from './lists.ts';
import { needsOf } from './needs.ts';

function siteOf(files: Readonly<Record<string, string>>): BuiltSite {
  return { paths: new Set(Object.keys(files)), read: (path) => new TextEncoder().encode(files[path]) };
}

const search = { hash: 'zh-cn_70a5', wasm: null };

test.each([
  'zh-CN/',
  'zh-CN/list/',
  'zh-CN/search.json',
  'zh-CN/check/later.json',
  '',
  'favicon.svg',
  '_astro/a.js',
  'inventory/matcher.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/pagefind.zh-cn_70a5.pf_meta',
  'pagefind/fragment/zh-cn_1.pf_fragment',
  'pagefind/index/zh-cn_2.pf_index',
])('a language needs %j', (path) => expect(belongsTo(path, 'zh-CN', search)).toBe(true));

test.each([
  'en/',
  'data/v1/full.json',
  'cards/zh-CN/home.png',
  'classifier/index.js',
  'zh-CN/design/',
  'zh-CN/changes.atom',
  'zh-CN/offline/files.json',
  'pagefind/fragment/en_1.pf_fragment',
  'pagefind/wasm.en.pagefind',
  'pagefind/pagefind-ui.js',
])('a language does not need %j', (path) => expect(belongsTo(path, 'zh-CN', search)).toBe(false));

test('the same files give the same list, in whatever order they are found; another content another revision', () => {
  const list = (files: Record<string, string>, paths: string[]) => listOf(paths, weigher(siteOf(files)));
  const files = { 'en/': 'a'.repeat(500), 'en/list/': 'b' };
  const one = list(files, ['en/', 'en/list/']);
  expect(list(files, ['en/list/', 'en/'])).toEqual(one);
  expect(one.weight).toMatchObject({ files: 2, size: 501 });
  expect(one.weight.download).toBeLessThan(501);
  expect(list({ ...files, 'en/list/': 'c' }, ['en/', 'en/list/']).revision).not.toBe(one.revision);
});

test('a page needs its styles and scripts and what they import at once, not what they may fetch later', () => {
  const site = siteOf({
    '_astro/page.js': 'import{a as b}from"./shared.js";import"./side.js";const m=()=>import("./later.js");',
    '_astro/shared.js': 'export{x}from"./deep.js"',
    '_astro/side.js': '',
    '_astro/deep.js': '',
    '_astro/later.js': '',
    '_astro/a.css': '',
  });
  const page =
    '<link rel="stylesheet" href="/list/_astro/a.css"><link rel="icon" href="/list/favicon.svg"><script type="module" src="/list/_astro/page.js"></script>';
  expect([...needsOf(page, '/list/', site)].sort()).toEqual(
    ['a.css', 'deep.js', 'page.js', 'shared.js', 'side.js'].map((name) => `_astro/${name}`),
  );
});
