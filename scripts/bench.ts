/**
 * `npm run bench [-- build search …]`: runs the benches, all or those named, one after the other, and writes their figures
 * into `docs/benchmarks.md`. What is not run keeps the figures it had, with their day. Leave the machine alone meanwhile.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { benchFile, type Measured } from './bench/measured.ts';
import { tableOf } from './bench/table.ts';
import { runNode } from './run.ts';

/** In the order of the table; those of pages and the inventory need the built site. */
const BENCHES = ['build', 'scale', 'pages', 'search', 'search-others', 'decide', 'match', 'inventory'] as const;
const RECORD = 'docs/benchmarks.json';
const TABLE = 'docs/benchmarks.md';

const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB, ${process.platform}, Node ${process.version}`;

async function run(bench: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
  const file = join(folder, 'rows');
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const { code, output } = await runNode([join('scripts', `bench-${bench}.ts`)], { env: { QINGDAN_BENCH_ROWS: file } });
  process.stdout.write(output);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true });
  const on = new Date().toISOString().slice(0, 10);
  return { bench, on, machine, load, isWithin: code === 0, rows: lines.map((line) => JSON.parse(line)) };
}

const before = existsSync(RECORD) ? z.array(benchFile).parse(JSON.parse(readFileSync(RECORD, 'utf8'))) : [];
const byBench = new Map<string, Measured>(before.map((measured) => [measured.bench, measured]));
const named = process.argv.slice(2);
const strange = named.filter((name) => !BENCHES.some((bench) => bench === name));
if (strange.length > 0) {
  console.error(`No such bench: ${strange.join(', ')}. There are ${BENCHES.join(', ')}.`);
  process.exit(2);
}
let isWithin = true;
for (const bench of named.length > 0 ? named : BENCHES) {
  console.log(`\n${bench}`);
  const measured = await run(bench);
  if (!measured.isWithin) isWithin = false;
  byBench.set(bench, measured);
  const all = BENCHES.flatMap((name) => byBench.get(name) ?? []);
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(TABLE, tableOf(all));
}
console.log(`\nWritten to ${TABLE}.${isWithin ? '' : ' Not every bench is within its budget.'}`);
process.exitCode = isWithin ? 0 : 1;
