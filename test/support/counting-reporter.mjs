// A web-test-runner reporter that says how each file went in each engine, and writes the counts for test/run.mjs.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const count = (suite, counts) => {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) count(inner, counts);
  return counts;
};

/** A page that crashed, timed out, could not load its file or ran no test has no failed test of its own. */
const countSession = ({ passed, testResults }) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (testResults) count(testResults, counts);
  const ran = counts.passed + counts.failed + counts.skipped;
  if ((!passed || ran === 0) && counts.failed === 0) counts.failed = 1;
  return counts;
};

/** Writes `{ files, engines: { Chromium: { passed, failed, skipped } } }` to the file named in PLAINVIEW_REPORT. */
export const countingReporter = () => ({
  start({ config, sessions }) {
    const began = new Map();
    sessions.on('session-status-updated', (session) => {
      const { id, status, browser, testFile } = session;
      if (status === 'INITIALIZING') began.set(id, Date.now());
      if (status !== 'FINISHED') return;
      const { passed, failed, skipped } = countSession(session);
      const seconds = ((Date.now() - (began.get(id) ?? Date.now())) / 1000).toFixed(1);
      console.log(
        `${browser.name}: ${relative(config.rootDir, testFile)}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`,
      );
    });
  },
  onTestRunFinished({ sessions }) {
    const file = process.env.PLAINVIEW_REPORT;
    if (!file) return;
    const engines = {};
    for (const session of sessions) {
      const sum = (engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
      for (const [key, counted] of Object.entries(countSession(session))) sum[key] += counted;
    }
    const files = new Set(sessions.map((session) => session.testFile)).size;
    writeFileSync(file, JSON.stringify({ files, engines }));
  },
});
