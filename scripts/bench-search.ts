/**
 * Measures the search as the browser does it: size of what is fetched, time to index it, time per keystroke over queries
 * typed letter by letter (of each keystroke the
 * median of several rounds, so that other work on the machine does not count). `npm run bench:search`. Budgets: 60 kB gzip per locale, 8 ms at the 95th percentile.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadList } from '../src/list/load/index.ts';
import { buildSearchData } from '../src/search/build/index.ts';
import { makeIndex, search } from '../src/search/index.ts';
import { locales, messagesFor, recordTexts } from '../src/words/load/index.ts';
import { report } from './bench/report.ts';

const MOST_KILOBYTES = 60;
const MOST_MILLISECONDS = 8;
const ROUNDS = 7;

/** Every beginning of every query in a file: what the search is asked as they are typed. */
function keystrokesOf(file: string): string[] {
  return z
    .array(z.object({ query: z.string() }))
    .parse(parse(readFileSync(join(process.cwd(), 'src/search', file), 'utf8')))
    .flatMap(({ query }) => [...query].map((_, place, letters) => letters.slice(0, place + 1).join('')));
}
const shared = keystrokesOf('queries.yaml');
const list = loadList();
const english = recordTexts('en', list);

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** Milliseconds a piece of work takes. */
function time(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

let isWithinBudget = true;
let largest = 0;
let slowest = 0;
console.log('locale  records  raw       gzip     index gzip  load      p50      p95      max');
for (const { tag } of locales) {
  const data = buildSearchData({
    list,
    locale: tag,
    local: recordTexts(tag, list),
    english,
    listAddress: `/${tag}/list/`,
    messages: messagesFor(tag, 'search.', 'category.', 'evidence.'),
  });
  const keystrokes = [...shared, ...keystrokesOf(`queries/${tag}.yaml`)];
  const text = JSON.stringify(data);
  const packed = gzipSync(text).length;
  const started = performance.now();
  const index = await makeIndex(JSON.parse(text));
  const load = performance.now() - started;
  const serialised = gzipSync(JSON.stringify(index.engine)).length;
  const rounds = Array.from({ length: ROUNDS }, () => keystrokes.map((typed) => time(() => search(index, typed))));
  const times = ascending(
    keystrokes.map((_, place) => percentile(ascending(rounds.map((round) => round[place] ?? 0)), 0.5)),
  );
  const p95 = percentile(times, 0.95);
  const cells = [
    tag.padEnd(6),
    String(data.records.length).padEnd(7),
    kilobytes(Buffer.byteLength(text)).padEnd(8),
    kilobytes(packed).padEnd(7),
    kilobytes(serialised).padEnd(10),
    `${load.toFixed(0)} ms`.padEnd(8),
    `${percentile(times, 0.5).toFixed(2)} ms`,
    `${p95.toFixed(2)} ms`,
    `${percentile(times, 1).toFixed(2)} ms`,
  ];
  console.log(cells.join('  '));
  largest = Math.max(largest, packed);
  slowest = Math.max(slowest, p95);
  if (packed > MOST_KILOBYTES * 1000 || p95 > MOST_MILLISECONDS) isWithinBudget = false;
}
report([
  {
    what: 'Search: largest index and slowest language',
    ours: `${kilobytes(largest)} gzip, ${slowest.toFixed(2)} ms at p95`,
    ratio: `${(largest / MOST_KILOBYTES / 1000).toFixed(2)} of the size, ${(slowest / MOST_MILLISECONDS).toFixed(2)} of the time allowed`,
    budget: `≤ ${MOST_KILOBYTES} kB, ≤ ${MOST_MILLISECONDS} ms`,
    holds: isWithinBudget,
  },
]);
console.log(`${shared.length} keystrokes in every language and its own besides, ${ROUNDS} rounds each.`);
console.log(
  isWithinBudget ? 'Within budget.' : `Over budget: ${MOST_KILOBYTES} kB gzip, ${MOST_MILLISECONDS} ms at p95.`,
);
process.exitCode = isWithinBudget ? 0 : 1;
