// Tests that run in Node alone. Rooms that need a browser, the server or whole pages have runners of their own.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['elements', 'ui', 'data', 'embed', 'support', 'server', 'e2e', 'stories'].map(
      (room) => `test/${room}/**`,
    ),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
