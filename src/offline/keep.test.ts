import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Device, keepLocale, keptOf, type Progress, removeAll, removeLocale } from './keep.ts';
import { listFile } from './list.ts';
import { placesOf } from './names.ts';
import { storageOfTest } from './storage.test-support.ts';

const BASE = '/list/';
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A site of some files, as the network answers for it. */
function siteOf(files: Readonly<Record<string, string>>, answers: Readonly<Record<string, () => Response>> = {}) {
  const list = {
    revision: digest(JSON.stringify(files)),
    files: Object.entries(files).map(([path, text]) => [path, digest(text), 1, text.length]),
  };
  const asked: string[] = [];
  const fetch: Device['fetch'] = async (address, { signal }) => {
    signal?.throwIfAborted();
    const path = address.slice(BASE.length);
    asked.push(path);
    const answer = answers[path];
    if (answer) return answer();
    if (path === listFile('en')) return Response.json(list);
    return path in files ? new Response(files[path]) : new Response('', { status: 404 });
  };
  return { fetch, asked, revision: list.revision };
}

const FILES = { 'en/': 'home', 'en/list/': 'the list', '_astro/a.js': 'script' };

async function keep(site: ReturnType<typeof siteOf>, caches: CacheStorage, signal = new AbortController().signal) {
  const told: Progress[] = [];
  const device = { caches, fetch: site.fetch, now: () => new Date('2026-01-02T03:04:05Z') };
  const result = await keepLocale(BASE, 'en', device, signal, (progress) => told.push(progress));
  return { result, told };
}

describe('keeping a language', () => {
  test('stores every file of its list, says how far it is, and writes the receipt last', async () => {
    const caches = storageOfTest();
    const site = siteOf(FILES);
    const { result, told } = await keep(site, caches);
    expect(result).toBe('kept');
    expect(told.at(-1)).toEqual({ done: 3, total: 3, received: 3 });
    const size = Object.values(FILES).join('').length;
    const date = '2026-01-02T03:04:05.000Z';
    expect(await keptOf(BASE, 'en', caches)).toEqual({ state: 'kept', revision: site.revision, size, date });
    const cache = await caches.open(placesOf(BASE).kept('en'));
    expect(await (await cache.match(`${BASE}en/list/`))?.text()).toBe('the list');
  });

  test('again after a change fetches what differs only, and drops what is gone', async () => {
    const caches = storageOfTest();
    await keep(siteOf(FILES), caches);
    const { '_astro/a.js': _, ...rest } = FILES;
    const site = siteOf({ ...rest, 'en/': 'new home', '_astro/b.js': 'another' });
    expect((await keep(site, caches)).result).toBe('kept');
    expect(site.asked.sort()).toEqual(['_astro/b.js', 'en/', listFile('en')].sort());
    const cache = await caches.open(placesOf(BASE).kept('en'));
    expect(await cache.match(`${BASE}_astro/a.js`)).toBeUndefined();
    expect(await (await cache.match(`${BASE}en/`))?.text()).toBe('new home');
  });

  test('drops what was visited of the language, which is older now', async () => {
    const caches = storageOfTest();
    const pages = await caches.open(placesOf(BASE).pages);
    await pages.put(`${BASE}en/list/`, new Response('old'));
    await pages.put(`${BASE}de/list/`, new Response('another language'));
    await keep(siteOf(FILES), caches);
    expect((await pages.keys()).map(({ url }) => new URL(url).pathname)).toEqual([`${BASE}de/list/`]);
  });

  test.each<[string, Readonly<Record<string, () => Response>>, string]>([
    ['the server fails', { 'en/list/': () => new Response('', { status: 503 }) }, 'failed'],
    [
      'there is no network',
      {
        'en/list/': () => {
          throw new TypeError('Failed to fetch');
        },
      },
      'failed',
    ],
    ['another page answers, e.g. one that asks to log in', { 'en/list/': () => new Response('Log in') }, 'changed'],
    ['a file of the list is gone', { 'en/list/': () => new Response('', { status: 404 }) }, 'changed'],
    ['the list is no list', { [listFile('en')]: () => Response.json({ files: 'none' }) }, 'failed'],
  ])('is not whole when %s, and what was stored stays', async (_, answers, expected) => {
    const caches = storageOfTest();
    expect((await keep(siteOf(FILES, answers), caches)).result).toBe(expected);
    expect((await keptOf(BASE, 'en', caches)).state).not.toBe('kept');
    expect((await keep(siteOf(FILES), caches)).result).toBe('kept');
  });

  test('says when the device is full', async () => {
    const caches = storageOfTest({ most: 1 });
    expect((await keep(siteOf(FILES), caches)).result).toBe('full');
  });

  test('can be stopped', async () => {
    const control = new AbortController();
    control.abort();
    expect((await keep(siteOf(FILES), storageOfTest(), control.signal)).result).toBe('stopped');
  });
});

test('an update that did not finish leaves the older copy in use', async () => {
  const caches = storageOfTest();
  const first = siteOf(FILES);
  await keep(first, caches);
  const second = siteOf({ ...FILES, 'en/': 'new' }, { 'en/': () => new Response('', { status: 500 }) });
  expect((await keep(second, caches)).result).toBe('failed');
  expect(await keptOf(BASE, 'en', caches)).toMatchObject({ state: 'kept', revision: first.revision });
});

test('removing takes one language, or all that is of this site and of no other on the same host', async () => {
  const caches = storageOfTest();
  await keep(siteOf(FILES), caches);
  await caches.open('another site');
  await removeLocale(BASE, 'en', caches);
  expect(await keptOf(BASE, 'en', caches)).toEqual({ state: 'not' });
  await removeAll(BASE, caches);
  expect(await caches.keys()).toEqual(['another site']);
});
