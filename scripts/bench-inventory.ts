/**
 * Measures the inventory in a real browser on the built site: a data dictionary of 100,000 columns read, matched and
 * shown. `npm run build && npm run bench:inventory`. Budgets: 8 s, no task on the page's thread over 100 ms, 500 MB.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import Papa from 'papaparse';
import { findBrowser } from './browser.ts';
import { freePort, serveSite } from './server.ts';

const COLUMNS = 100_000;
const MOST_SECONDS = 8;
const MOST_TASK = 100;
const MOST_MEGABYTES = 500;

/** A dictionary of so many columns, from the labelled schemas of the matcher over and over. */
function dictionary(): string {
  const folder = 'tests/fixtures/matching';
  const columns = readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && name !== 'schemas.csv')
    .flatMap(
      (name) => Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8'), { header: true }).data,
    )
    .filter(({ column }) => column);
  const lines = Array.from({ length: COLUMNS }, (_, index) => {
    const { column = '', comment = '' } = columns[index % columns.length] ?? {};
    return [`t${Math.floor(index / columns.length)}.${column}`, comment];
  });
  return Papa.unparse([['column', 'comment'], ...lines]);
}

/** What the process that draws the page and runs its worker holds in memory, in megabytes; null where it cannot be told. */
function residentMegabytes(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

const search = await findBrowser();
if (!search.ok) throw new Error(search.problem);
const { executablePath, args, env } = search.browser;
const site = await serveSite({ directory: resolve('dist'), base: process.env.BASE ?? '/', port: await freePort() });
const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
const file = join(folder, 'dictionary.csv');
writeFileSync(file, dictionary());
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const longest = () => page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
  await page.goto(`${site.url}en/inventory/`, { waitUntil: 'networkidle' });
  const onLoad = await longest();
  const session = await browser.newBrowserCDPSession();
  const memory = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id) ?? 0);
    return Math.max(0, ...sizes);
  };
  const empty = await memory();
  const started = performance.now();
  await page.locator('#inventory-start input[type="file"]').setInputFiles(file);
  await page.locator('.inv-row').first().waitFor();
  const firstShown = (performance.now() - started) / 1000;
  await page.locator('.inventory[data-phase="ready"]').waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - started) / 1000;
  const shown = await page.getByRole('grid').getAttribute('aria-rowcount');
  const whileMatching = await longest();
  await page.locator('.inv-row').first().focus();
  for (const key of ['End', 'Home', 'PageDown', 'a', 'u', 'n']) await page.keyboard.press(key);
  await page.getByLabel('Name or comment contains').fill('passport');
  await page.getByLabel('Name or comment contains').fill('');
  await page.getByRole('button', { name: '75 %' }).click();
  const whileReviewing = await longest();
  const megabytes = await memory();
  const exports: { button: string; task: number }[] = [];
  for (const button of ['CSV', 'Excel (XLSX)', 'Save the review (JSON)']) {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    exports.push({ button, task: await longest() });
  }
  const whileExporting = Math.max(...exports.map(({ task }) => task));
  console.log(`${(readFileSync(file).length / 1e6).toFixed(1)} MB, ${Number(shown) - 1} columns shown`);
  console.log(`first rows after      ${firstShown.toFixed(2)} s`);
  console.log(`all matched after     ${seconds.toFixed(2)} s (budget ${MOST_SECONDS} s)`);
  console.log(
    `longest task: load ${onLoad.toFixed(0)} ms, matching ${whileMatching.toFixed(0)} ms, review ${whileReviewing.toFixed(0)} ms, export ${whileExporting.toFixed(0)} ms (budget ${MOST_TASK} ms)`,
  );
  const told = [empty, megabytes, await memory()].map((size) => `${size.toFixed(0)} MB`).join(', ');
  console.log(`memory at its highest: empty page, reviewed, after the exports ${told} (budget ${MOST_MEGABYTES} MB)`);
  console.log(exports.map(({ button, task }) => `${button} ${task.toFixed(0)} ms`).join(', '));
  const tasks = Math.max(onLoad, whileMatching, whileReviewing, whileExporting);
  const isWithin = seconds <= MOST_SECONDS && tasks <= MOST_TASK && megabytes <= MOST_MEGABYTES;
  console.log(isWithin ? 'Within budget.' : 'Over budget.');
  process.exitCode = isWithin ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
}
