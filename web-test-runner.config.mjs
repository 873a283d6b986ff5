// Runs the element tests in three engines: `npx wtr`, or one file with `npx wtr test/elements/….test.ts`.
// PLAINVIEW_ENGINES=chromium,firefox chooses engines; without it, all that this machine has are used.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { tsImport } from 'tsx/esm/api';
import { ENGINES, findBrowsers, howToGet } from './test/browsers.mjs';
import { countingReporter } from './test/support/counting-reporter.mjs';
import { startWebkit } from './test/support/webkit.mjs';

const { FaultBackends } = await tsImport('./test/support/fault-backend.ts', import.meta.url);

const installed = findBrowsers();
const wanted = process.env.PLAINVIEW_ENGINES?.split(',') ?? ENGINES.filter((engine) => installed[engine]);
for (const engine of wanted) if (!installed[engine]) throw new Error(howToGet(engine));

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: installed.chromium, args: asRoot },
    }),
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: installed.firefox, headless: true },
    }),
  webkit: async () => {
    const { port } = await startWebkit(installed.webkit);
    const launcher = webdriverLauncher({
      port,
      hostname: '127.0.0.1',
      path: '/',
      connectionRetryTimeout: 300_000,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: installed.webkit.browser, args: ['--automation'] },
      },
    });
    launcher.concurrency = 1;
    return launcher;
  },
};

const browsers = [];
for (const engine of wanted) {
  const launcher = await launchers[engine]();
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize?.(...args);
    launcher.name = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }[engine];
  };
  browsers.push(launcher);
}

const backends = new FaultBackends();

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['elements', 'ui', 'data', 'embed', 'support'].map((room) => `test/${room}/**/*.test.ts`),
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers,
  // Two at once would take the focus, and half of a slow machine, from each other.
  concurrency: 1,
  concurrentBrowsers: 1,
  port: Number(process.env.PLAINVIEW_WTR_PORT ?? 0) || undefined,
  browserStartTimeout: 180_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: '20000', slow: '2000' } },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    {
      name: 'fault-backends',
      serverStart: () => backends.start(),
      serverStop: () => backends.stop(),
    },
  ],
  middleware: [
    async (context, next) => {
      if (!context.url.startsWith('/__backend')) return next();
      context.respond = false;
      // The runner lists every 404 as a likely mistake; a scripted one is none.
      Object.defineProperty(context, 'status', { get: () => 200 });
      await backends.handle(context.req, context.res, 'here');
    },
  ],
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
};
