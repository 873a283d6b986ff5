// `npm test`: provides browsers and PostgreSQL, builds, runs the suites one after another and adds up their counts.
//
//   npm test                                    everything
//   npm test -- --only elements,pages           only these suites (suites.mjs names them)
//   npm test -- --only elements test/ui/a.test.ts    further words go to the suite
//
// A missing browser or database is said and skipped; with CI=true each is required, with PLAINVIEW_ALL_BROWSERS=1
// the browsers are. The last line is `N passed, N failed`, and `, N skipped` where something was skipped.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, howToGet, provideBrowsers } from './browsers.mjs';
import { providePostgres } from './postgres.mjs';
import { judge, SUITES } from './suites.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST = 15 * 60 * 1000;
const strict = process.env.CI === 'true';
const allBrowsers = strict || process.env.PLAINVIEW_ALL_BROWSERS === '1';

const began = Date.now();
const say = (line) => {
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${line}`);
};

const words = process.argv.slice(2);
const at = words.indexOf('--only');
const only = at < 0 ? SUITES.map(({ name }) => name) : (words.splice(at, 2)[1] ?? '').split(',');
const unknown = only.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0 || (words.length > 0 && only.length !== 1)) {
  console.error(`Suites: ${SUITES.map(({ name, about }) => `${name} (${about})`).join(', ')}.`);
  console.error('Use: npm test -- [--only suite,suite] or --only suite word …');
  process.exit(2);
}
const chosen = SUITES.filter(({ name }) => only.includes(name));

const temporary = mkdtempSync(join(tmpdir(), 'plainview-test-'));
const home = join(temporary, 'home');
mkdirSync(home);

let running;
const kill = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
};
const killGroup = (signal, child = running) => child?.pid && kill(-child.pid, signal);

/** Ends what a suite left behind in process groups of its own: browsers are started like that. Linux only. */
const sweep = () => {
  if (!existsSync('/proc/self/environ')) return;
  for (const pid of readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  )) {
    try {
      const environ = readFileSync(`/proc/${pid}/environ`, 'utf8');
      if (environ.includes(`PLAINVIEW_TEST_RUN=${temporary}\0`)) kill(Number(pid), 'SIGKILL');
    } catch {
      // Another account's process, or one that has ended.
    }
  }
};
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.once(signal, () => {
    killGroup('SIGTERM');
    process.exit(code);
  });
}
process.once('exit', () => {
  killGroup('SIGKILL');
  sweep();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
});

/** Runs a command in a process group of its own, so that nothing it started outlives it. */
const run = (args, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env, PLAINVIEW_TEST_RUN: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running = child;
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup('SIGTERM', child);
      setTimeout(() => killGroup('SIGKILL', child), 5000).unref();
    }, LONGEST);
    child.stdout.on('data', (piece) => {
      output += piece;
      process.stdout.write(piece);
    });
    child.stderr.pipe(process.stderr, { end: false });
    // A grandchild may hold the pipes open for ever: what counts is the end of the suite itself.
    let after;
    child.once('exit', () => (after = setTimeout(() => killGroup('SIGKILL', child), 3000)));
    child.once('error', (error) => console.error(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      clearTimeout(after);
      killGroup('SIGKILL', child);
      sweep();
      running = undefined;
      resolve({ code, late, output });
    });
  });

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const add = (name, { passed, failed, skipped, why }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const line = `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${why ? ` (${why})` : ''}`;
  lines.push(line);
  say(line);
};
const missing = (name, why, required) =>
  add(name, { passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : 1, why });

const needs = (what) => chosen.some((suite) => suite[what]);
const env = {};
if (process.platform === 'linux') {
  // Whatever a suite leaves behind is removed with our own folder.
  env.TMPDIR = temporary;
  // Firefox refuses to run as root in a home that is not root's.
  if (process.getuid?.() === 0) env.HOME = home;
}

let engines = [];
if (needs('browsers')) {
  const browsers = await provideBrowsers(say);
  engines = ENGINES.filter((engine) => browsers[engine]);
  for (const engine of ENGINES) if (!browsers[engine]) missing(engine, howToGet(engine), allBrowsers);
  env.PLAINVIEW_ENGINES = engines.join(',');
  if (browsers.chromium) env.PLAINVIEW_CHROMIUM = browsers.chromium;
}

let postgres;
if (needs('database')) {
  postgres = await providePostgres(say);
  if (postgres.missing) missing('PostgreSQL', postgres.missing, strict);
  else env.PLAINVIEW_TEST_DATABASE_URL = postgres.url;
}

if (needs('built')) {
  say('Building');
  const { code } = await run(['tools/build.mjs'], env);
  if (code !== 0) add('build', { passed: 0, failed: 1, skipped: 0, why: `ended with ${code ?? 'a signal'}` });
}

for (const suite of chosen) {
  if (suite.browsers && engines.length === 0) {
    missing(suite.name, 'no browser', allBrowsers);
  } else if (suite.config && suite.browsers && !engines.includes('chromium')) {
    missing(suite.name, 'needs Chromium', allBrowsers);
  } else {
    say(`${suite.name}: ${suite.about}`);
    const report = join(temporary, `${suite.name}.json`);
    const result = await run(suite.args(report, words), { ...env, PLAINVIEW_REPORT: report });
    add(suite.name, judge(suite, { ...result, report, engines }));
  }
}
await postgres?.stop?.();

console.log(`\n${lines.join('\n')}`);
const { passed, failed, skipped } = total;
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
