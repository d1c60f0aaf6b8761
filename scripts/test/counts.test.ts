import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOf, playwrightCounts, vitestCounts } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: string): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, content);
  return file;
}

const vitest = (passed: number, failed: number, suites = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: suites });

describe('counting tests', () => {
  it('takes the numbers of a report', () => {
    expect(countsOf(0, report(vitest(7, 0)), vitestCounts)).toEqual({ passed: 7, failed: 0 });
    expect(countsOf(1, report(vitest(7, 2, 1)), vitestCounts)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a test file that could not be loaded', () => {
    expect(countsOf(1, report(vitest(7, 0, 1)), vitestCounts)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a browser test that passed at the second try as passed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1 };
    expect(countsOf(1, report(JSON.stringify({ stats })), playwrightCounts)).toEqual({ passed: 4, failed: 1 });
  });

  it.each([
    ['a crash after green tests', 1, vitest(7, 0)],
    ['no test at all', 0, vitest(0, 0)],
    ['a report cut short', 1, '{"numPassed'],
  ])('never takes %s for success', (_name, code, content) => {
    expect(countsOf(code, report(content), vitestCounts).failed).toBe(1);
  });

  it('never takes a missing report for success', () => {
    expect(countsOf(0, '/nowhere/report.json', vitestCounts)).toEqual({ passed: 0, failed: 1 });
  });
});
