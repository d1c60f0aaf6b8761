/** Figures of a bench, kept for the table in `docs/benchmarks.md`. Each bench prints its own, and hands these on besides. */
import { appendFileSync } from 'node:fs';

/** One line of the table. */
export interface BenchRow {
  /** What was measured. */
  readonly what: string;
  readonly ours: string;
  /** What it stands beside: another program, another size, and its figure. */
  readonly beside?: string;
  /** Ours against that, in words: `4.1 times as fast`. */
  readonly ratio?: string;
  readonly budget?: string;
  readonly holds?: boolean;
}

/** Hands rows on to `npm run bench`, which says where in the environment; a bench that is run alone hands on nothing. */
export function report(rows: readonly BenchRow[]): void {
  const file = process.env['QINGDAN_BENCH_ROWS'];
  if (file === undefined) return;
  for (const row of rows) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** How many times as large as the second the first is: `3.2 ×`. */
export function times(first: number, second: number): string {
  return `${(first / second).toPrecision(2)} ×`;
}
