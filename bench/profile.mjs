// `node bench/profile.mjs [--sizes 20,2000] [--loads 5] [--pages floor,ours]`: where the main thread's time goes, by what the
// browser did and by function. It builds the tag's script anew without minifying, so that functions have their names.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createBuilder, loadConfigFromFile } from 'vite';
import { findBrowsers } from '../test/browsers.mjs';
import { root } from '../tools/steps.mjs';
import { PAGES } from './pages.mjs';
import { functionsOf, kindsOf } from './profile-parts.mjs';
import { readScripts, startServers } from './server.mjs';
import { quantile } from './statistics.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,2000' },
    loads: { type: 'string', default: '5' },
    pages: { type: 'string', default: 'floor,ours' },
    lines: { type: 'string', default: '25' },
    port: { type: 'string', default: '8884' },
  },
});

/** The tag's script as it is built, but readable. */
async function buildReadable() {
  const outDir = '.cache/bench/embed';
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root);
  const [name, environment] = Object.entries(config.environments).find(([name]) => name.includes('faq'));
  Object.assign(environment.build, { outDir, emptyOutDir: true, minify: false });
  environment.build.rolldownOptions.output.minify = false;
  const builder = await createBuilder({
    ...config,
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: config.plugins.flat().filter(({ name }) => name !== 'within-budgets'),
  });
  await builder.build(builder.environments[name]);
  return readScripts(outDir);
}

const scripts = await buildReadable();
const servers = await startServers(Number(values.port), scripts);
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Loads a page while `start` and `stop` record it, at this machine's own speed: the shares are the same, the noise is less. */
async function record(name, size, start, stop) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(servers.address('blank', size));
  const address = servers.address(PAGES[name].file ?? name, size);
  await start(page, session);
  await page.goto(address, { waitUntil: 'networkidle' });
  await new Promise((done) => setTimeout(done, 500));
  const recorded = await stop(page, session, address);
  await context.close();
  return recorded;
}

const traced = (name, size) =>
  record(
    name,
    size,
    (page) =>
      browser.startTracing(page, {
        categories: [
          'toplevel',
          'blink.user_timing',
          'devtools.timeline',
          'disabled-by-default-devtools.timeline',
          'v8',
        ],
      }),
    async (page, session, address) =>
      kindsOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents, address),
  );

const sampled = (name, size) =>
  record(
    name,
    size,
    async (page, session) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 100 });
      await session.send('Profiler.start');
    },
    async (page, session) => functionsOf((await session.send('Profiler.stop')).profile, scripts),
  );

/** The median of each name's times over several loads (ms), greatest first. */
function medians(recorded) {
  const names = new Set(recorded.flatMap((times) => [...times.keys()]));
  return [...names]
    .map((name) => [
      name,
      quantile(
        recorded.map((times) => times.get(name) ?? 0),
        0.5,
      ),
    ])
    .sort((a, b) => b[1] - a[1]);
}

try {
  console.log(
    `profile: ${readdirSync(join(root, '.cache/bench/embed')).length} files built without minifying`,
  );
  for (const size of values.sizes.split(',').map(Number))
    for (const [what, recorder] of [
      ['by what the browser did', traced],
      ['by function (samples, 0.1 ms)', sampled],
    ])
      for (const name of values.pages.split(',')) {
        const recorded = [];
        for (let i = 0; i < Number(values.loads); i++) recorded.push(await recorder(name, size));
        const lines = medians(recorded).filter(([, ms]) => ms >= 0.05);
        const total = lines.reduce((sum, [, ms]) => sum + ms, 0);
        console.log(`\n${PAGES[name].name}, ${size} questions, ${what}: ${total.toFixed(1)} ms`);
        for (const [line, ms] of lines.slice(0, Number(values.lines)))
          console.log(`  ${ms.toFixed(2).padStart(8)}  ${line}`);
      }
} finally {
  await browser.close();
  await servers.stop();
}
