// The suites of the tests: how each is run, and how its own report is read.
import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Counts of vitest's JSON report; a file that could not be run counts as one failure. */
export const readVitest = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = json(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + numTodoTests,
  };
};

/** Counts of counting-reporter.mjs; an engine that was wanted and ran nothing counts as one failure. */
export const readEngines = (report, engines) => {
  const told = Object.entries(json(report).engines);
  const sum = { ...NOTHING };
  for (const [, counts] of told) for (const key of Object.keys(sum)) sum[key] += counts[key];
  for (const engine of engines) {
    const own = told.find(([name]) => name.toLowerCase() === engine)?.[1];
    if (!own || own.passed + own.failed === 0) sum.failed += 1;
  }
  return sum;
};

/** Counts of tools/check.mjs, which tells them in its last line. */
export const readCheck = (output) => {
  const [, passed, failed] = output.match(/^check: (\d+) passed, (\d+) failed$/m) ?? [];
  if (passed === undefined) throw new Error('the checks did not come to their end');
  return { ...NOTHING, passed: Number(passed), failed: Number(failed) };
};

const vitest = (config) => ({
  args: (report, rest) => [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...rest,
  ],
  read: ({ report }) => readVitest(report),
  config,
});

/** In the order in which they run: what fails fastest comes first. */
export const SUITES = [
  {
    name: 'check',
    about: 'types, lint, format, manifest',
    args: () => ['tools/check.mjs'],
    read: ({ output }) => readCheck(output),
  },
  { name: 'unit', about: 'what runs in Node alone', ...vitest('test/vitest.config.ts') },
  {
    name: 'server',
    about: 'the backend, on SQLite and PostgreSQL',
    ...vitest('test/server/vitest.config.ts'),
    database: true,
    built: true,
  },
  {
    name: 'elements',
    about: 'elements in three engines',
    args: (report, rest) => ['node_modules/@web/test-runner/dist/bin.js', ...rest],
    read: ({ report, engines }) => readEngines(report, engines),
    browsers: true,
  },
  {
    name: 'stories',
    about: 'each story as a test, with axe',
    ...vitest('.storybook/vitest.config.ts'),
    browsers: true,
  },
  {
    name: 'pages',
    about: 'whole pages against the real server',
    ...vitest('test/e2e/vitest.config.ts'),
    browsers: true,
    built: true,
  },
];

/**
 * What came of a suite. Whatever its report says, a suite that crashed, took too long or ran no test has failed.
 * @param {{code: number | null, late: boolean, output: string, report: string, engines: string[]}} run
 * @returns {{passed: number, failed: number, skipped: number, why?: string}}
 */
export const judge = (suite, run) => {
  let counts = NOTHING;
  let why;
  try {
    if (suite.config && !existsSync(suite.config)) throw new Error(`${suite.config} is missing`);
    counts = suite.read(run);
  } catch (error) {
    why = `no report: ${error.message}`;
  }
  if (run.late) why = 'took too long and was stopped';
  else if (!why && counts.passed + counts.failed === 0) why = 'ran no test';
  else if (!why && run.code !== 0 && counts.failed === 0) why = `ended with ${run.code ?? 'a signal'}`;
  return why ? { ...counts, failed: counts.failed + 1, why } : counts;
};
