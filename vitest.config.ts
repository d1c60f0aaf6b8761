import { configDefaults, defineConfig } from 'vitest/config';

/** Unit and property tests: beside their module in `src` and `scripts`. Browser tests are Playwright's. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'dist/**'],
    environment: 'node',
    // One worker reads and checks the content once for all files, and no test changes it: 198 s instead of 326 s.
    isolate: false,
    // Property tests run 1,000 times and more, on machines with two slow cores.
    testTimeout: 120_000,
  },
});
