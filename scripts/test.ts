/**
 * `npm test`: every check there is. A stage that fails does not hide the later ones, except that without a
 * built site nothing about the built site can be said. The last line is `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { type Outcome, runNode, runScript } from './run.ts';
import { type Counts, countsOf, playwrightCounts, vitestCounts } from './test/counts.ts';

interface Result {
  readonly counts: Counts;
  /** Shown when something failed. */
  readonly output: string;
  /** Shown in any case, behind the name. */
  readonly remark?: string;
}

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Result>;
  /** Needs the built site. */
  readonly onBuild?: boolean;
}

const reports = mkdtempSync(join(tmpdir(), 'qingdan-test-'));
const VITEST_REPORT = join(reports, 'vitest.json');
const PLAYWRIGHT_REPORT = join(reports, 'playwright.json');
const BUILD = 'Build';
const [VITEST, PLAYWRIGHT] = ['node_modules/vitest/vitest.mjs', 'node_modules/@playwright/test/cli.js'];

/** One after the other: each can be read alone, and the later ones need the site that is built on the way. */
const SITE: readonly Stage[] = [
  { name: 'Format and lint', run: () => script('check:format') },
  { name: 'Types', run: () => script('check:types') },
  { name: 'Import direction', run: () => check('check:imports') },
  { name: 'Messages', run: () => check('check:words') },
  { name: 'Content', run: () => script('list:lint') },
  { name: BUILD, run: () => script('build') },
  { name: 'Output: links, languages, structure', run: () => check('check:output'), onBuild: true },
  { name: 'Workbook and CSV in LibreOffice', run: () => check('check:office'), onBuild: true },
];
/** Beside them: most of those keep one core busy and leave the other idle. */
const UNITS: readonly Stage[] = [{ name: 'Unit and property tests', run: unitTests }];
/** Alone, because a browser that has to wait for a core is a browser test that fails. */
const BROWSER: readonly Stage[] = [{ name: 'Browser tests', run: browserTests, onBuild: true }];

/** A stage that is one npm script: it holds or it does not. */
async function script(name: string): Promise<Result> {
  const { code, output } = await runScript(name);
  return { counts: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
}

/** The same for a check of our own, whose last line says what it went through. */
async function check(name: string): Promise<Result> {
  const result = await script(name);
  return { ...result, remark: result.output.trimEnd().split('\n').at(-1) ?? '' };
}

async function unitTests(): Promise<Result> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  return tested(await runNode([VITEST, 'run', ...reporters]), VITEST_REPORT, vitestCounts);
}

async function browserTests(): Promise<Result> {
  const search = await findBrowser();
  if (!search.ok) return { counts: { passed: 0, failed: 1 }, output: search.problem };
  const env = { QINGDAN_BROWSER_REPORT: PLAYWRIGHT_REPORT };
  const outcome = await runNode([PLAYWRIGHT, 'test'], { env });
  const { executablePath, origin } = search.browser;
  return { ...tested(outcome, PLAYWRIGHT_REPORT, playwrightCounts), remark: `${executablePath} (${origin})` };
}

function tested({ code, output }: Outcome, report: string, read: (report: unknown) => Counts): Result {
  return { counts: countsOf(code, report, read), output };
}

/** One stage, timed and reported. */
async function perform(stage: Stage): Promise<Counts> {
  const started = performance.now();
  const { counts, output, remark } = await stage.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED';
  const numbers = counts.passed + counts.failed > 1 ? ` — ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${verdict} ${stage.name} (${seconds} s)${numbers}${remark ? ` — ${remark}` : ''}`);
  if (counts.failed > 0) console.log(`${output.trimEnd().replace(/^/gm, '       ')}\n`);
  return counts;
}

const failed: string[] = [];
let total: Counts = { passed: 0, failed: 0 };
let isBuilt = true;

/** Stages one after the other; none is left out because an earlier one failed, unless it needs what that should make. */
async function performAll(stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    let counts: Counts = { passed: 0, failed: 1 };
    if (stage.onBuild && !isBuilt) console.log(`FAILED ${stage.name} — not run: there is no built site`);
    else counts = await perform(stage);
    if (stage.name === BUILD) isBuilt = counts.failed === 0;
    if (counts.failed > 0) failed.push(stage.name);
    total = { passed: total.passed + counts.passed, failed: total.failed + counts.failed };
  }
}

const started = performance.now();
await Promise.all([performAll(SITE), performAll(UNITS)]);
await performAll(BROWSER);
rmSync(reports, { recursive: true, force: true });

console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all.`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
