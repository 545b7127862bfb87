// The other engines in which the core journeys are walked (test/engines): Firefox, and WebKitGTK through its driver.
// They are not installed by anything here; where one is missing a line says so and how to get it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./install.mjs";

/**
 * Firefox's program, if this machine has one.
 * @returns {string | undefined} its path
 */
export function findFirefox() {
  const mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
  return onPath("firefox-esr") ?? onPath("firefox") ?? (existsSync(mac) ? mac : undefined);
}

/**
 * What WebKitGTK is driven with, if this machine has all of it: the driver, the small browser, a screen in memory.
 * @returns {{ driver: string, browser: string, screen: string } | undefined} their paths
 */
export function findWebKit() {
  const [driver, screen, browser] = [onPath("WebKitWebDriver"), onPath("Xvfb"), miniBrowser()];
  return driver === undefined || screen === undefined || browser === undefined
    ? undefined
    : { driver, browser, screen };
}

const engines = [
  { name: "Firefox", test: "firefox", found: findFirefox() !== undefined, packages: "firefox-esr" },
  { name: "WebKit", test: "webkit", found: findWebKit() !== undefined, packages: "webkit2gtk-driver xvfb" },
];

/**
 * The test files of the engines that are here; of the others it says that they are skipped.
 * @returns {string[]} below the root
 */
export function engineTests() {
  for (const { name, found, packages } of engines) {
    if (!found) console.log(`${name}: skipped, it is not on this machine (Debian: apt-get install ${packages}).`);
  }
  return engines.filter(({ found }) => found).map(({ test }) => `test/engines/${test}.test.ts`);
}

/** What Vitest is called with for them. */
export const engineArguments = ["run", "--config", "vitest.engines.config.ts"];

/**
 * @param {string} command
 * @returns {string | undefined}
 */
function onPath(command) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/** Debian keeps it beside the library: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. */
function miniBrowser() {
  const folders = (/** @type {string} */ parent) =>
    existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
  return folders("/usr/lib")
    .filter((folder) => folder.endsWith("-linux-gnu"))
    .flatMap(folders)
    .filter((folder) => folder.includes("webkit"))
    .map((folder) => join(folder, "MiniBrowser"))
    .find((path) => existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const tests = engineTests();
  if (tests.length > 0) {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const { status } = spawnSync(process.execPath, [vitest, ...engineArguments, ...tests], {
      cwd: root,
      stdio: "inherit",
    });
    process.exitCode = status ?? 1;
  }
}
