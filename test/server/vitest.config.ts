// Runs the server's tests: `npx vitest run --config test/server/vitest.config.ts`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'server',
    include: ['test/server/**/*.test.ts'],
    environment: 'node',
    // Real processes, files and databases: nothing here is quick on a small machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
