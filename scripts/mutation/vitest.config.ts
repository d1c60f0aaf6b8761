import { defineConfig } from 'vitest/config';

/** The classifier's own tests, once for every mutant: few runs of each property, and no start-up for each file. */
export default defineConfig({
  test: {
    include: ['src/classifier/*.test.ts'],
    environment: 'node',
    env: { PROPERTY_RUNS: '25' },
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
  },
});
