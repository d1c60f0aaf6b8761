/**
 * Measures the pages as a phone on a slow network gets them: size by kind, largest paint, layout shift, long tasks; the
 * median of several first visits, and the stock Starlight page of the same text beside each. `npm run bench:pages`, on
 * the site in `dist/`. Leave the machine alone meanwhile: the browser shares its processor.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { report } from './bench/report.ts';
import { findBrowser } from './browser.ts';
import { MEASURED_PAGES, type MeasuredPage, overBudget } from './pages/budgets.ts';
import { type Figure, type Load, measure, PHONE } from './pages/measure.ts';
import { packSite } from './pages/pack.ts';
import { buildStock } from './pages/stock.ts';
import { fail } from './serve.ts';
import { freePort, serveSite } from './server.ts';

const ROUNDS = 5;
const LOCALE = 'en';

const COLUMNS: readonly {
  readonly title: string;
  readonly figure: Figure;
  readonly text: (value: number) => string;
}[] = [
  { title: 'total', figure: 'total', text: kilobytes },
  { title: 'HTML', figure: 'html', text: kilobytes },
  { title: 'CSS', figure: 'css', text: kilobytes },
  { title: 'JS', figure: 'script', text: kilobytes },
  { title: 'other', figure: 'other', text: kilobytes },
  { title: 'headers', figure: 'headers', text: kilobytes },
  { title: 'LCP', figure: 'paint', text: milliseconds },
  { title: 'CLS', figure: 'shift', text: (value) => value.toFixed(3) },
  { title: 'longest task', figure: 'longestTask', text: milliseconds },
];

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function milliseconds(value: number): string {
  return value === 0 ? '< 50 ms' : `${value.toFixed(0)} ms`;
}

/** One line of the table; a figure over its budget is followed by `!`. */
function line(name: string, cells: readonly string[]): string {
  return [name.padEnd(24), ...cells.map((cell, place) => cell.padEnd(place < 6 ? 10 : 9))].join(' ').trimEnd();
}

function loadLine(name: string, load: Load, over: readonly Figure[] = []): string {
  const cells = COLUMNS.map(({ figure, text }) => text(load[figure]) + (over.includes(figure) ? ' !' : ''));
  return line(name, cells);
}

function budgetLine({ most }: MeasuredPage): string {
  const cells = COLUMNS.map(({ figure, text }) => {
    const value = most[figure];
    return value === undefined ? '' : `≤ ${text(value)}`;
  });
  return line('  budget', cells);
}

const search = await findBrowser();
if (!search.ok) fail(search.problem);
const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
const dist = resolve(process.env.DIST ?? 'dist');
let isWithinBudget = true;
try {
  packSite(await buildStock(dist, LOCALE), join(folder, 'stock'));
  packSite(dist, join(folder, 'ours'));
  const ours = await serveSite({
    directory: join(folder, 'ours'),
    base: process.env.BASE ?? '/',
    port: await freePort(),
  });
  const stock = await serveSite({ directory: join(folder, 'stock'), base: '/', port: await freePort() });
  const { executablePath, args, env } = search.browser;
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  console.log(
    `${PHONE.viewport.width}×${PHONE.viewport.height}, processor ÷ ${PHONE.processor}, ${PHONE.latency} ms and 1.6 Mbit/s; median of ${ROUNDS} first visits.`,
  );
  console.log(
    line(
      '',
      COLUMNS.map(({ title }) => title),
    ),
  );
  for (const page of MEASURED_PAGES) {
    const load = await measure(browser, `${ours.url}${LOCALE}/${page.path}`, ROUNDS);
    const over = overBudget(page, load);
    if (over.length > 0) isWithinBudget = false;
    console.log(loadLine(page.name, load, over));
    console.log(budgetLine(page));
    const beside = await measure(browser, `${stock.url}${page.path}`, ROUNDS);
    console.log(loadLine('  stock Starlight', beside));
    report([
      {
        what: `Page: ${page.name}, first visit on a slow phone`,
        ours: `${kilobytes(load.total)}, largest paint ${milliseconds(load.paint)}`,
        beside: `stock Starlight: ${kilobytes(beside.total)}, ${milliseconds(beside.paint)}`,
        ratio: `${(load.total / beside.total).toFixed(2)} × the bytes, ${(load.paint / beside.paint).toFixed(2)} × the time`,
        budget: budgetLine(page).trim().replace(/\s+/g, ' '),
        holds: over.length === 0,
      },
    ]);
  }
  const worker = gzipSync(readFileSync(join(dist, 'service-worker.js'))).length;
  console.log(
    `Then, once, when the page is done: the service worker, ${kilobytes(worker)}, and what it stores at once.`,
  );
  await browser.close();
  await Promise.all([ours.close(), stock.close()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(isWithinBudget ? 'Within budget.' : 'What is marked with "!" is over budget.');
process.exitCode = isWithinBudget ? 0 : 1;
