import { describe, expect, test } from "vitest";
import { playwrightCount, vitestCount } from "../../tools/test-count.mjs";

const unit = (passed: number, failed: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults: files,
});
const endToEnd = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

describe("the count of unit tests", () => {
  test("is the runner's own", () => {
    expect(vitestCount(unit(7, 0), true)).toMatchObject({ passed: 7, failed: 0 });
    expect(vitestCount(unit(7, 2), false)).toMatchObject({ passed: 7, failed: 2 });
  });

  test("has those that were skipped, which are neither", () => {
    expect(vitestCount({ ...unit(7, 0), numPendingTests: 3 }, true)).toEqual({ passed: 7, failed: 0, skipped: 3 });
  });

  test("has a failure for a file that cannot be loaded", () => {
    const unloaded = { status: "failed", assertionResults: [] };
    expect(vitestCount(unit(7, 1, [unloaded]), false)).toMatchObject({ passed: 7, failed: 2 });
  });

  test("has a failure for a run without tests, without report or with a bad end", () => {
    expect(vitestCount(unit(0, 0), true)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestCount(null, false)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestCount(unit(7, 0), false)).toMatchObject({ passed: 7, failed: 1 });
  });
});

describe("the count of end-to-end tests", () => {
  test("takes a test that passes at the second attempt for a failed one", () => {
    expect(playwrightCount(endToEnd(5, 1, 1), false)).toEqual({ passed: 5, failed: 2 });
  });

  test("has a failure for an error outside any test", () => {
    expect(playwrightCount(endToEnd(5, 0, 0, [{}]), false)).toEqual({ passed: 5, failed: 1 });
  });

  test("has a failure for a run without tests, without report or with a bad end", () => {
    expect(playwrightCount(endToEnd(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCount(null, false)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCount(endToEnd(5, 0), false)).toEqual({ passed: 5, failed: 1 });
  });
});
