import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';
import { freePort, normaliseBase } from './scripts/server.ts';

// This file is read again in every worker process: what the first reading finds is handed on in the environment.
if (process.env.QINGDAN_TEST_PORT === undefined) {
  const search = await findBrowser();
  if (!search.ok) throw new Error(search.problem);
  Object.assign(process.env, search.browser.env, {
    QINGDAN_TEST_PORT: String(await freePort()),
    QINGDAN_TEST_BROWSER: search.browser.executablePath,
    QINGDAN_TEST_BROWSER_ARGS: JSON.stringify(search.browser.args),
  });
}
const port = Number(process.env.QINGDAN_TEST_PORT);
const site = `http://localhost:${port}${normaliseBase(process.env.BASE ?? '/')}`;
const browserArgs: unknown = JSON.parse(process.env.QINGDAN_TEST_BROWSER_ARGS ?? '[]');

/** Browser tests run on the built site, as a visitor gets it. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  outputDir: process.env.QINGDAN_TEST_RESULTS ?? 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.QINGDAN_BROWSER_REPORT
    ? [['json', { outputFile: process.env.QINGDAN_BROWSER_REPORT }], ['dot']]
    : [['list']],
  use: {
    baseURL: site,
    locale: 'en-GB',
    // What is tested is what the server sends; `offline.spec.ts` is about the rest.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env.QINGDAN_TEST_BROWSER ? { executablePath: process.env.QINGDAN_TEST_BROWSER } : {}),
      args: Array.isArray(browserArgs) ? browserArgs.map(String) : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts`,
    url: site,
    env: { PORT: String(port), DIST: resolve(process.env.DIST ?? 'dist') },
    reuseExistingServer: false,
  },
});
