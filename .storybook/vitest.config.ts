// Runs each story as a test: it must render, its `play` must pass, and axe must find nothing. `npx vitest run --config .storybook/vitest.config.ts`
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowsers, howToGet } from '../test/browsers.mjs';

const { chromium } = findBrowsers();
if (!chromium) throw new Error(howToGet('chromium'));

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  // Storybook's own renderer must share our Lit: what is not named here is loaded a second time.
  optimizeDeps: { include: ['lit', 'lit/directive-helpers.js', 'lit/directives/keyed.js'] },
  test: {
    name: 'stories',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: chromium,
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
