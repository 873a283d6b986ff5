// Whole pages in Chromium against the real server, started on a free port with an empty data folder.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/server.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // One server and one browser at a time: two cores do not carry more without false alarms.
    fileParallelism: false,
  },
});
