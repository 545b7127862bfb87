// Finds a Chromium for the end-to-end tests, the bench and the screenshots, or gets one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./install.mjs";

/** What a Chromium without a screen, without a sandbox of its own and without calls home is started with. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// The headless shell first: the same engine without the browser around it, a third faster to test in.
const commands = ["chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];

/** Debian's packages of a browser, the one to try first first: an older Debian lacks the headless shell. */
const debianPackages = ["chromium-headless-shell", "chromium"];

const usualPlaces = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/**
 * The browser that stands ready: the one DELTASCOPE_BROWSER names, else a system Chrome or Chromium, else one that
 * Playwright downloaded earlier; undefined when there is none. Throws when DELTASCOPE_BROWSER names no file.
 * @returns {Promise<string | undefined>} its path
 */
export async function findBrowser() {
  const named = process.env.DELTASCOPE_BROWSER;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`DELTASCOPE_BROWSER names ${named}, and there is no such file.`);
    return named;
  }
  return systemBrowser() ?? (await downloadedBrowser());
}

/**
 * `findBrowser`, and where that finds none: Playwright's download, else Debian's package.
 * Throws an error whose message says what to do when none can be had.
 * @returns {Promise<string>} its path
 */
export async function provideBrowser() {
  const found = await findBrowser();
  if (found !== undefined) return found;

  console.log("No Chrome or Chromium here: trying Playwright's own download (at most 3 minutes)…");
  spawnSync(process.execPath, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"], {
    cwd: root,
    stdio: "inherit",
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
  });
  const downloaded = await downloadedBrowser();
  if (downloaded !== undefined) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { stdio: "inherit", env });
    for (const name of debianPackages) {
      console.log(`Installing Debian's ${name} package…`);
      spawnSync("apt-get", ["install", "-y", name], { stdio: "inherit", env });
      const packaged = systemBrowser();
      if (packaged !== undefined) return packaged;
    }
  }
  throw new Error(
    "No browser for the end-to-end tests. Install Google Chrome or Chromium, " +
      "or set DELTASCOPE_BROWSER to the path of one, and run again.",
  );
}

/**
 * Starts that browser for a tool. Throws as `provideBrowser` does.
 * @returns {Promise<import("playwright").Browser>}
 */
export async function launchBrowser() {
  const executablePath = await provideBrowser();
  // Only now: this file is imported before the packages are installed.
  const { chromium } = await import("playwright");
  return chromium.launch({ executablePath, args: browserArguments });
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const places =
    process.platform === "darwin" ? usualPlaces.darwin : process.platform === "win32" ? usualPlaces.win32 : [];
  return [...onPath, ...places].find((path) => existsSync(path) && starts(path));
}

/**
 * Some Linux systems have a `chromium-browser` that only says how to install one.
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== "linux") return true;
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function downloadedBrowser() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
