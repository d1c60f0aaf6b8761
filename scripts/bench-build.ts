/**
 * `npm run bench:build`: builds the site into a folder of its own and says how long it took, how much memory it needed
 * and what came out, language by language, beside the budgets of the design.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { locales } from '../src/words/load/index.ts';
import { report } from './bench/report.ts';
import { measuredBuild } from './scale/measured-build.ts';

const MOST_SECONDS = 90;
const MOST_GIGABYTES = 2;
const MOST_FILES = 18_000;

/** Pages below one folder. */
function pagesIn(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).sort();
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-build-'));
  const out = join(folder, 'site');
  const load = loadavg()[0] ?? 0;
  const { seconds, processorSeconds, gigabytes, files, bytes } = await measuredBuild(process.cwd(), out);
  const [first, ...others] = locales.map(({ tag }) => ({ tag, pages: pagesIn(join(out, tag)) }));
  console.log('language  pages   HTML gzip');
  for (const { tag, pages } of [first, ...others].filter((language) => language !== undefined)) {
    const gzip = pages.reduce((sum, page) => sum + gzipSync(readFileSync(join(out, tag, page))).length, 0);
    console.log(`${tag.padEnd(8)}${String(pages.length).padStart(7)}${`${(gzip / 1e6).toFixed(1)} MB`.padStart(12)}`);
  }
  const isEven = others.every(({ pages }) => pages.join() === first?.pages.join());
  rmSync(folder, { recursive: true });

  const budgets = [
    [`${seconds.toFixed(0)} s (at most ${MOST_SECONDS} s on 2 cores)`, seconds <= MOST_SECONDS],
    [`${gigabytes.toFixed(2)} GB at most at one time (at most ${MOST_GIGABYTES} GB)`, gigabytes <= MOST_GIGABYTES],
    [`${files} files (fewer than ${MOST_FILES})`, files < MOST_FILES],
    ['the same pages in every language', isEven],
  ] as const;
  console.log(
    `\n${(bytes / 1e6).toFixed(0)} MB, ${processorSeconds.toFixed(0)} s of processor. ${availableParallelism()} cores, load ${load.toFixed(1)} at the start.`,
  );
  report([
    {
      what: `Build, ${locales.length} languages`,
      ours: `${seconds.toFixed(0)} s, ${processorSeconds.toFixed(0)} s of processor, ${gigabytes.toFixed(2)} GB, ${files} files`,
      ratio: `${(seconds / MOST_SECONDS).toFixed(2)} of the time, ${(gigabytes / MOST_GIGABYTES).toFixed(2)} of the memory allowed`,
      budget: `≤ ${MOST_SECONDS} s on 2 cores, ≤ ${MOST_GIGABYTES} GB, < ${MOST_FILES} files`,
      holds: budgets.every(([, holds]) => holds),
    },
  ]);
  for (const [what, holds] of budgets) console.log(`${holds ? 'within budget' : 'OVER BUDGET  '}  ${what}`);
  return budgets.every(([, holds]) => holds) ? 0 : 1;
}

process.exitCode = await main();
