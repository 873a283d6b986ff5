// `npm run bench`: measures the built dist/embed/faq-accordion.js against a hand-written floor and named peers.
// --rounds 9  --sizes 20,200,2000  --only ours,govuk,shoelace (or `again`: the floor against itself)  --strict  --slowdown 4  --port 8880
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowsers, howToGet } from '../test/browsers.mjs';
import { root } from '../tools/steps.mjs';
import { SLOWDOWN } from './limits.mjs';
import { measureCost, measureUsable } from './measure.mjs';
import { PAGES } from './pages.mjs';
import { buildPeers } from './peers.mjs';
import { scriptSizes, scriptTable, summary, tableOf, verdicts } from './report.mjs';
import { readScripts, startServers } from './server.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    sizes: { type: 'string', default: '20,200,2000' },
    only: { type: 'string', default: 'ours,govuk,shoelace' },
    strict: { type: 'boolean', default: false },
    slowdown: { type: 'string', default: String(SLOWDOWN) },
    port: { type: 'string', default: '8880' },
  },
});
const rounds = Number(values.rounds);
const slowdown = Number(values.slowdown);
const sizes = values.sizes.split(',').map(Number);
const pages = ['floor', ...values.only.split(',').filter((page) => page !== 'floor')];

function stop(line) {
  console.error(`bench: ${line}`);
  process.exit(2);
}
for (const page of pages)
  if (!PAGES[page]) stop(`there is no page "${page}"; there are ${Object.keys(PAGES)}`);
if (!(rounds > 0) || !sizes.every((size) => size > 0)) stop('--rounds and --sizes are whole numbers above 0');
const { chromium: executablePath } = findBrowsers();
if (!executablePath) stop(howToGet('chromium'));
if (!existsSync(join(root, 'dist/embed/faq-accordion.js'))) stop('build it first: npm run build embed');

const began = new Date();
const scripts = readScripts('dist/embed');
await buildPeers(
  pages.filter((page) => existsSync(join(root, `bench/pages/${page}.js`)) && page !== 'floor'),
);
const servers = await startServers(Number(values.port), scripts);
const browser = await chromium.launch({
  executablePath,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // Whoever asks another host shows up among the requests, and hears at once that there is none.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

const loads = [];
const samples = {};
try {
  console.log(
    `bench: ${rounds} rounds of ${pages.join(', ')} at ${sizes.join(', ')} questions; Chromium ${browser.version()}, ` +
      `${slowdown} times slower; ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`,
  );
  for (const size of sizes) {
    samples[size] = Object.fromEntries(pages.map((page) => [page, []]));
    // Round 0 warms the browser up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const from = performance.now();
      const said = [];
      for (const name of round ? pages : ['floor']) {
        const page = PAGES[name];
        const load = {
          page,
          count: size,
          address: servers.address(page.file ?? name, size),
          blank: servers.address('blank', size),
          origins: servers.origins,
          slowdown,
        };
        const { usable, until } = await measureUsable(browser, load);
        const cost = await measureCost(browser, load);
        if (!round) continue;
        samples[size][name].push({
          usable,
          until,
          ...cost,
          elsewhere: cost.elsewhere.length,
          urls: cost.elsewhere,
        });
        said.push(`${name} ${Math.round(usable)}/${Math.round(cost.main)}`);
      }
      loads.push(loadavg()[0]);
      const seconds = ((performance.now() - from) / 1000).toFixed(0);
      if (round)
        console.log(
          `  ${size} questions, round ${round}/${rounds} (${seconds} s): ${said.join('  ')} ms usable/main thread`,
        );
    }
  }
} finally {
  await browser.close();
  await servers.stop();
}

const summaries = Object.fromEntries(
  sizes.map((size) => [
    size,
    Object.fromEntries(pages.map((page) => [page, summary(samples[size][page], samples[size].floor)])),
  ]),
);
const sizesOfScripts = scriptSizes(scripts);
for (const size of sizes) console.log(`\n${tableOf(size, summaries[size], slowdown)}`);
console.log(`\n${scriptTable(sizesOfScripts)}`);

const judged = [
  ...(pages.includes('ours') ? sizes.flatMap((size) => verdicts(size, summaries[size].ours, slowdown)) : []),
  ...sizesOfScripts.filter(({ limit }) => limit !== undefined),
];
const over = judged.filter(({ within }) => !within);
const deciding = over.filter(({ decides }) => decides);
const build = createHash('sha256').update(scripts.get('faq-accordion.js')).digest('hex').slice(0, 12);
mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(
  join(root, 'bench/results/latest.json'),
  JSON.stringify(
    {
      began,
      build,
      browser: browser.version(),
      slowdown,
      processors: cpus().length,
      loads,
      scripts: sizesOfScripts,
      verdicts: judged,
      summaries,
      samples,
    },
    null,
    1,
  ),
);
const seconds = Math.round((Date.now() - began.getTime()) / 1000);
console.log(
  `\nbench: ${judged.length - over.length} within their limits, ${over.length} over (${deciding.length} of these decide with --strict); ` +
    `build ${build}, load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}, ${seconds} s`,
);
process.exitCode = values.strict && deciding.length > 0 ? 1 : 0;
