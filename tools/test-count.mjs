// How many tests passed, failed and were skipped, from the runners' JSON reports.

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped?: number }} Count */

/**
 * A file that cannot be loaded is one failure; so is a run that ends badly without a failed test, or runs none.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] } | null} report
 *   Vitest's, null when it wrote none
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Count}
 */
export function vitestCount(report, succeeded) {
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const count = honest(report.numPassedTests, report.numFailedTests + unloaded.length, succeeded);
  return { ...count, skipped: report.numPendingTests };
}

/**
 * A test that passes only at the second attempt has failed; an error outside any test is one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] } | null} report
 *   Playwright's, null when it wrote none
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Count}
 */
export function playwrightCount(report, succeeded) {
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return honest(expected, unexpected + flaky + report.errors.length, succeeded);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {boolean} succeeded
 * @returns {Count}
 */
function honest(passed, failed, succeeded) {
  return { passed, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
}
