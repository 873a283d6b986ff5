// Proves that no failure of a suite gets lost on its way into the last line of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { judge, readCheck, readEngines, readVitest } from '../suites.mjs';
import { countingReporter } from '../support/counting-reporter.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plainview-suites-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = (value: unknown): string => {
  const path = join(folder, `${(files += 1)}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

const run = { code: 0, late: false, output: '', report: '', engines: [] as string[] };
const suite = (counts: object) => ({
  name: 'one',
  read: () => ({ passed: 0, failed: 0, skipped: 0, ...counts }),
});

test('a suite that passed adds nothing to the failures', () => {
  expect(judge(suite({ passed: 3, skipped: 1 }), run)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test.each([
  ['ran no test', suite({ skipped: 4 }), run],
  ['ended with 1', suite({ passed: 3 }), { ...run, code: 1 }],
  ['ended with a signal', suite({ passed: 3 }), { ...run, code: null }],
  ['took too long and was stopped', suite({ passed: 3 }), { ...run, late: true }],
  [
    'no report: none written',
    {
      read: () => {
        throw new Error('none written');
      },
    },
    run,
  ],
  ['no report: nowhere.ts is missing', { ...suite({ passed: 3 }), config: 'nowhere.ts' }, run],
])('a suite that %s has failed', (why, planted, how) => {
  expect(judge(planted, how)).toMatchObject({ failed: 1, why });
});

test('failures that were told are not told twice', () => {
  expect(judge(suite({ passed: 3, failed: 2 }), { ...run, code: 1 }).failed).toBe(2);
});

test('vitest: a file that could not be run counts', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(readVitest(file({ ...counts, testResults }))).toEqual({ passed: 1, failed: 2, skipped: 3 });
});

test('engines: one that was wanted and ran nothing counts', () => {
  const engines = {
    Chromium: { passed: 3, failed: 0, skipped: 1 },
    Firefox: { passed: 0, failed: 0, skipped: 4 },
  };
  const report = file({ engines });
  expect(readEngines(report, ['chromium'])).toEqual({ passed: 3, failed: 0, skipped: 5 });
  expect(readEngines(report, ['chromium', 'firefox', 'webkit']).failed).toBe(2);
});

test('engines: a page that crashed, or ran no test, counts', () => {
  const path = file({});
  const results = (...passed: boolean[]) => ({ suites: [], tests: passed.map((each) => ({ passed: each })) });
  const session = (name: string, passed: boolean, testResults?: object) => ({
    ...{ browser: { name }, testFile: `${name}.test.ts` },
    ...{ passed, testResults },
  });
  vi.stubEnv('PLAINVIEW_REPORT', path);
  const sessions = [
    session('A', true, results(true, true)),
    session('B', false, results(true, false)),
    session('C', false, results(true)),
    session('D', false),
    session('E', true, results()),
  ];
  countingReporter().onTestRunFinished({ sessions });
  vi.unstubAllEnvs();
  const wanted = ['a', 'b', 'c', 'd', 'e'];
  expect(readEngines(path, wanted.slice(0, 3))).toEqual({ passed: 4, failed: 4, skipped: 0 });
});

test('checks: without their last line they did not end', () => {
  expect(readCheck('noise\ncheck: 6 passed, 1 failed\n')).toEqual({ passed: 6, failed: 1, skipped: 0 });
  expect(() => readCheck('check: types passed (1 s)\n')).toThrow('did not come to their end');
});

test('an unknown suite is refused with the list of suites', () => {
  const { status, stderr } = spawnSync(process.execPath, ['test/run.mjs', '--only', 'nothing'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('elements (elements in three engines)');
});
