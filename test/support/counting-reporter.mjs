// A web-test-runner reporter that writes how many tests passed, failed and were skipped, for test/run.mjs.
import { writeFileSync } from 'node:fs';

const count = (suite, counts) => {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) count(inner, counts);
  return counts;
};

/** Writes `{ files, engines: { Chromium: { passed, failed, skipped } } }` to the file named in PLAINVIEW_REPORT. */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    const file = process.env.PLAINVIEW_REPORT;
    if (!file) return;
    const engines = {};
    for (const session of sessions) {
      const counts = (engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
      const before = counts.failed + counts.passed + counts.skipped;
      const failures = counts.failed;
      if (session.testResults) count(session.testResults, counts);
      // A page that crashed, timed out, could not load its file or ran no test has no failed test of its own.
      const ran = counts.failed + counts.passed + counts.skipped - before;
      if ((!session.passed || ran === 0) && counts.failed === failures) counts.failed += 1;
    }
    const files = new Set(sessions.map((session) => session.testFile)).size;
    writeFileSync(file, JSON.stringify({ files, engines }));
  },
});
