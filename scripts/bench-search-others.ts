/**
 * Measures the search beside Pagefind, Fuse.js, FlexSearch and uFuzzy on the same records and the labelled queries of
 * `src/search`, in every language: what a visitor fetches, time per keystroke, and how well it answers.
 * `npm run bench:search-others`. Pagefind is asked in a browser, because it runs in no other place; the others in Node.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { loadList } from '../src/list/load/index.ts';
import { buildSearchData } from '../src/search/build/index.ts';
import { makeIndex, type SearchData, search } from '../src/search/index.ts';
import { locales, messagesFor, recordTexts } from '../src/words/load/index.ts';
import { report, times } from './bench/report.ts';
import { findBrowser } from './browser.ts';
import { type Searcher, searchersFor } from './search/baselines.ts';
import { askPagefind, indexWithPagefind } from './search/pagefind.ts';
import { type Answers, answersOf, keystrokesOf, queriesFor } from './search/queries.ts';
import { fail } from './serve.ts';
import { freePort, serveSite } from './server.ts';

/** Of each keystroke the median of so many rounds, so that other work on the machine does not count. */
const ROUNDS = 3;

interface Measured extends Answers {
  readonly name: string;
  readonly locale: string;
  readonly bytes: number;
  readonly p95: number;
}

const list = loadList();
const english = recordTexts('en', list);

function dataOf(locale: string): SearchData {
  const listAddress = `/${locale}/list/`;
  const messages = messagesFor(locale, 'search.', 'category.', 'evidence.');
  return buildSearchData({ list, locale, local: recordTexts(locale, list), english, listAddress, messages });
}

async function ours(data: SearchData): Promise<Searcher> {
  const index = await makeIndex(data);
  const bytes = gzipSync(JSON.stringify(data)).length;
  return { name: 'this site', bytes, ask: (query) => search(index, query).hits.map(({ record }) => record.id) };
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timeOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function measure(locale: string, { name, bytes, ask }: Searcher): Measured {
  const queries = queriesFor(locale);
  const keystrokes = keystrokesOf(queries);
  const answers = answersOf(
    queries,
    queries.map(({ query }) => ask(query)),
  );
  const rounds = Array.from({ length: ROUNDS }, () => keystrokes.map((typed) => timeOf(() => ask(typed))));
  const each = keystrokes.map((_, place) =>
    percentile(
      rounds.map((round) => round[place] ?? 0),
      0.5,
    ),
  );
  return { name, locale, bytes, p95: percentile(each, 0.95), ...answers };
}

const found = await findBrowser();
if (!found.ok) fail(found.problem);
const { executablePath, args, env } = found.browser;
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const folder = mkdtempSync(join(tmpdir(), 'qingdan-search-'));

async function measurePagefind(data: SearchData): Promise<Measured> {
  const { locale } = data;
  const site = join(folder, locale);
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), `<!doctype html><html lang="${locale}"><title>Pagefind</title>`);
  const bytes = await indexWithPagefind(data, join(site, 'pagefind'));
  const server = await serveSite({ directory: site, base: '/', port: await freePort() });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const queries = queriesFor(locale);
    const asked = queries.map(({ query }) => query);
    const { hits, times: taken } = await askPagefind(page, asked, keystrokesOf(queries));
    await page.close();
    return { name: 'Pagefind', locale, bytes, p95: percentile(taken, 0.95), ...answersOf(queries, hits) };
  } finally {
    await server.close();
  }
}

const COLUMNS: readonly (readonly [keyof Measured, string, (value: number) => string])[] = [
  ['bytes', 'fetched, gzip', (value) => `${(value / 1000).toFixed(1)} kB`],
  ['p95', 'p95 per key', (value) => `${value.toFixed(2)} ms`],
  ['recall', 'recall', (value) => value.toFixed(3)],
  ['first', 'first right', (value) => value.toFixed(3)],
  ['falseHits', 'false hits', (value) => value.toFixed(3)],
];

const line = (name: string, cells: readonly string[]) =>
  [name.padEnd(20), ...cells.map((cell) => cell.padStart(14))].join('');

/** The mean of each figure over the languages. */
function meanOf(name: string, measured: readonly Measured[]): Measured {
  const own = measured.filter((one) => one.name === name);
  const mean = (key: 'bytes' | 'p95' | keyof Answers) => own.reduce((sum, one) => sum + one[key], 0) / own.length;
  const answers = { recall: mean('recall'), first: mean('first'), falseHits: mean('falseHits') };
  return { name, locale: 'all', bytes: mean('bytes'), p95: mean('p95'), ...answers };
}

const measured: Measured[] = [];
try {
  console.log(
    line(
      '',
      COLUMNS.map(([, title]) => title),
    ),
  );
  for (const { tag } of locales) {
    const data = dataOf(tag);
    const own = [await ours(data), ...searchersFor(data)].map((searcher) => measure(tag, searcher));
    own.push(await measurePagefind(data));
    for (const one of own) {
      console.log(
        line(
          `${tag} ${one.name}`,
          COLUMNS.map(([key, , text]) => text(Number(one[key]))),
        ),
      );
    }
    measured.push(...own);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const names = [...new Set(measured.map(({ name }) => name))];
const means = names.map((name) => meanOf(name, measured));
console.log(`\nMean of ${locales.length} languages`);
for (const mean of means)
  console.log(
    line(
      mean.name,
      COLUMNS.map(([key, , text]) => text(Number(mean[key]))),
    ),
  );

const [first, ...others] = means;
const say = (one: Measured) => COLUMNS.map(([key, title, text]) => `${title} ${text(Number(one[key]))}`).join(', ');
if (first) {
  report(
    others.map((other) => ({
      what: `Search beside ${other.name}, mean of ${locales.length} languages`,
      ours: say(first),
      beside: say(other),
      ratio: `${times(first.recall, other.recall)} the recall, ${times(first.p95, other.p95)} the time`,
    })),
  );
}
const best = Math.max(...others.map(({ recall }) => recall));
const isBest =
  first !== undefined && first.recall > best && others.every((other) => first.falseHits <= other.falseHits);
console.log(
  isBest ? 'No other finds as much, or shows as little where there is nothing.' : 'Another does better in something.',
);
process.exitCode = isBest ? 0 : 1;
