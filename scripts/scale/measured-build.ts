/** The real build, with what it took: seconds, processor time, the most memory it held, and what came out. */
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runNode } from '../run.ts';

const ASTRO = join(dirname(dirname(import.meta.dirname)), 'node_modules/astro/bin/astro.mjs');

export interface BuildCost {
  /** By the clock. */
  readonly seconds: number;
  /** Of one core, all threads of the builder together; what other programs do meanwhile is not counted. */
  readonly processorSeconds: number;
  /** The most memory the builder held at one time. */
  readonly gigabytes: number;
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

const used = z.object({ memory: z.number(), processor: z.number() });

/** Loaded into the builder: what it used, written at its end where it can be read. */
const meter = (file: string) =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
       const used = { memory: maxRSS / 1e6, processor: (userCPUTime + systemCPUTime) / 1e6 };
       writeFileSync(${JSON.stringify(file)}, JSON.stringify(used));
     });`,
  )}`;

/**
 * Builds the project in `root` into the folder `out`.
 * @throws with what the builder said when it refused.
 */
export async function measuredBuild(root: string, out: string): Promise<BuildCost> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-meter-'));
  const file = join(folder, 'used.json');
  try {
    const started = performance.now();
    const args = ['--import', meter(file), ASTRO, 'build', '--outDir', out];
    const { code, output } = await runNode(args, { cwd: root, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`The build failed:\n${output.slice(-4000)}`);
    const { memory, processor } = used.parse(JSON.parse(readFileSync(file, 'utf8')));
    const files = globSync('**/*', { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
    return {
      seconds,
      processorSeconds: processor,
      gigabytes: memory,
      files: files.length,
      pages: files.filter(({ name }) => name.endsWith('.html')).length,
      bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
