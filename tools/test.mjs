// The whole check: format and lint, types, unit tests, build, size, end-to-end tests, and the core journeys in Firefox and WebKit
// where this machine has them. Installs what is missing, goes on when
// a stage fails, and ends with one line, `N passed, N failed`: every test, and one for each static check.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missingPrograms } from "./at-hand.mjs";
import { provideBrowser } from "./browser.mjs";
import { engineArguments, engineTests } from "./engines.mjs";
import { ensureInstalled, root } from "./install.mjs";
import { playwrightCount, vitestCount } from "./test-count.mjs";
import { checkTypes, typedFolders } from "./types.mjs";

/** @typedef {import("./test-count.mjs").Count} Count */

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];

// However this ends, its last line is the count.
process.on("exit", (code) => {
  if (summary.length > 0) console.log(`\n${summary.join("\n")}\n`);
  if (code !== 0 && total.failed === 0) total.failed = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
});

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), "deltascope-"));

await stage("Format, lint and import boundaries", () => check(run("@biomejs/biome/bin/biome", ["check", "."])));
for (const folder of typedFolders()) await stage(`Types: ${folder}`, () => check(checkTypes(folder)));
await stage("Unit, property and reference tests", () => {
  const report = join(reports, "unit.json");
  const succeeded = run("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return vitestCount(readReport(report), succeeded);
});
const missing = missingPrograms();
if (missing.length > 0) summary.push(`  Tests are skipped for want of ${missing.join(" and of ")}.`);
const built = await stage("Build", () => check(run("vite/bin/vite.js", ["build"])));
await stage("Size of what a browser downloads", async () => {
  if (built.failed > 0) throw new Error("Not measured: there is no built site.");
  process.env.DELTASCOPE_BROWSER = await provideBrowser();
  // Only now: what it imports was not installed when this began.
  const { checkSize } = await import("./size.mjs");
  return check(await checkSize(join(root, "dist")));
});
await stage("End-to-end tests", async () => {
  if (built.failed > 0) throw new Error("Not run: there is no built site to test.");
  const report = join(reports, "e2e.json");
  const succeeded = run("@playwright/test/cli.js", ["test"], {
    DELTASCOPE_BROWSER: await provideBrowser(),
    DELTASCOPE_E2E_REPORT: report,
  });
  return playwrightCount(readReport(report), succeeded);
});
const others = engineTests();
if (others.length > 0) {
  await stage("Core journeys in the other engines", () => {
    if (built.failed > 0) throw new Error("Not run: there is no built site to test.");
    const report = join(reports, "engines.json");
    const succeeded = run("vitest/vitest.mjs", [
      ...engineArguments,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...others,
    ]);
    return vitestCount(readReport(report), succeeded);
  });
}

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {string} title
 * @param {() => Count | Promise<Count>} execute
 * @returns {Promise<Count>}
 */
async function stage(title, execute) {
  console.log(`\n━━ ${title} ${"━".repeat(Math.max(0, 100 - title.length))}\n`);
  const start = performance.now();
  /** @type {Count} */
  let count;
  try {
    count = await execute();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
  const mark = count.failed === 0 ? "✓" : "✗";
  summary.push(`${mark} ${title}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`);
  return count;
}

/** @param {boolean} holds */
function check(holds) {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs an installed package's own program; its output goes to the terminal.
 * @param {string} program its path in node_modules
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {boolean} whether it succeeded
 */
function run(program, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
