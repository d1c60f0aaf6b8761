/**
 * `npm run bench:build`: builds the site into a folder of its own and says how long it took, how much memory it needed
 * and what came out, language by language, beside the budgets of the design.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { locales } from '../src/words/load/index.ts';
import { runNode } from './run.ts';

const MOST_SECONDS = 90;
const MOST_GIGABYTES = 2;
const MOST_FILES = 18_000;

/** Loaded into the builder: the most memory it held at one time, written where the bench can read it. */
const meter = (file: string) =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`,
  )}`;

/** Pages below one folder. */
function pagesIn(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).sort();
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-build-'));
  const memory = join(folder, 'memory');
  const out = join(folder, 'site');
  const load = loadavg()[0] ?? 0;
  const started = performance.now();
  const astro = 'node_modules/astro/bin/astro.mjs';
  const { code, output } = await runNode(['--import', meter(memory), astro, 'build', '--outDir', out]);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) {
    console.error(output);
    return 1;
  }
  const gigabytes = Number(readFileSync(memory, 'utf8')) / 1e6;
  const files = globSync('**/*', { cwd: out }).filter((file) => statSync(join(out, file)).isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
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
    [`${files.length} files (fewer than ${MOST_FILES})`, files.length < MOST_FILES],
    ['the same pages in every language', isEven],
  ] as const;
  console.log(
    `\n${(bytes / 1e6).toFixed(0)} MB. ${availableParallelism()} cores, load ${load.toFixed(1)} at the start.`,
  );
  for (const [what, holds] of budgets) console.log(`${holds ? 'within budget' : 'OVER BUDGET  '}  ${what}`);
  return budgets.every(([, holds]) => holds) ? 0 : 1;
}

process.exitCode = await main();
