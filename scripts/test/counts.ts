/** Reads how many tests passed and failed from the reports of Vitest and Playwright. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** Playwright: `expected` passed, `unexpected` failed, `flaky` passed only when tried again. */
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts of a Vitest JSON report; a file that could not be loaded counts as one failure. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests };
}

/** Counts of a Playwright JSON report. */
export function playwrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected };
}

/**
 * What a test run amounts to. A run that ended badly without a failed test (a crash, a missing report, no test at all)
 * is one failure more, so that it can never look green.
 */
export function countsOf(code: number, reportFile: string, read: (report: unknown) => Counts): Counts {
  let counts: Counts = { passed: 0, failed: 0 };
  if (existsSync(reportFile)) {
    try {
      counts = read(JSON.parse(readFileSync(reportFile, 'utf8')));
    } catch {
      counts = { passed: 0, failed: 1 };
    }
  }
  const nothingFailed = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return nothingFailed ? { ...counts, failed: 1 } : counts;
}
