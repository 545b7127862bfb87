// node tools/size.mjs [--dist <folder>] [--list]: what a browser downloads, compressed, before the first chapter and the stage are shown, and
// what the whole site is. Fails where the first view is over its budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { watchArrival } from "./bench/arrival.mjs";
import { launchBrowser } from "./browser.mjs";
import { root } from "./install.mjs";
import { serveBuilt } from "./serve-built.mjs";

/** Bytes, compressed, of the first view's script without the worker's, and of the page's own fonts. */
const budget = { script: 220_000, fonts: 120_000 };
const languages = /** @type {const} */ (["fr", "en"]);

/** @typedef {{ readonly script: number, readonly style: number, readonly fonts: number, readonly worker: number }} Sizes */

/**
 * Measures a built site, prints the table and says whether it keeps to the budget.
 * @param {string} dist the built site
 * @param {boolean} [list] whether every file of the first view is told
 */
export async function checkSize(dist, list = false) {
  /** @type {Record<string, Sizes>} */
  const columns = {};
  for (const language of languages) {
    const paths = await firstView(dist, language);
    columns[`first view, ${language}`] = sizesOf(dist, paths);
    if (list) {
      console.log(`\n${language}:`);
      for (const path of paths) console.log(`${String(compressed(dist, path)).padStart(8)}  ${path}`);
    }
  }
  columns["whole site"] = sizesOf(dist, filesOf(dist));
  console.log(table(columns));
  const own = filesOf(dist).filter((path) => path.endsWith(".woff2") && !path.includes("KaTeX"));
  const fonts = own.reduce((sum, path) => sum + compressed(dist, path), 0);
  const script = Math.max(...languages.map((language) => columns[`first view, ${language}`]?.script ?? Number.NaN));
  console.log(`\nBudget: first view ${kilo(script)} of ${kilo(budget.script)} kB of script, worker apart; `);
  console.log(`own fonts ${kilo(fonts)} of ${kilo(budget.fonts)} kB.`);
  return script <= budget.script && fonts <= budget.fonts;
}

/**
 * The files that a browser with nothing kept has asked for when the first chapter, its formulas and the stage are shown.
 * @param {string} dist
 * @param {"fr" | "en"} language
 * @returns {Promise<string[]>} their paths in the site
 */
async function firstView(dist, language) {
  const server = await serveBuilt(dist);
  const { address } = server;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    /** @type {import("playwright").Request[]} */
    const requests = [];
    page.on("request", (request) => requests.push(request));
    // What is fetched while nothing else is to be done is no part of it, however busy the machine is: here the page is never idle.
    await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
    await page.addInitScript(watchArrival);
    await page.goto(`${address}#/course?lang=${language}`);
    await page.waitForFunction(() => "stageThere" in window);
    const shown = await page.evaluate(() => performance.timeOrigin + Number(/** @type {any} */ (window).stageThere));
    // When a file was asked for is known once it begins to come.
    await Promise.all(requests.map((request) => request.response()));
    // What the page fetches ahead, once that is shown, is no part of it.
    const asked = requests.filter((request) => request.timing().startTime <= shown).map((request) => request.url());
    const paths = asked.filter((url) => url.startsWith(address));
    return [...new Set(paths.map((url) => new URL(url).pathname.slice(1) || "index.html"))];
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {string} dist
 * @param {readonly string[]} paths
 * @returns {Sizes}
 */
function sizesOf(dist, paths) {
  const sum = (/** @type {RegExp} */ kind) =>
    paths.filter((path) => kind.test(path)).reduce((bytes, path) => bytes + compressed(dist, path), 0);
  const worker = sum(/^assets\/worker-.*\.js$/);
  return { script: sum(/\.js$/) - worker, style: sum(/\.css$/), fonts: sum(/\.woff2$/), worker };
}

/**
 * Bytes as a server sends them: compressed, but for what already is.
 * @param {string} dist
 * @param {string} path
 */
function compressed(dist, path) {
  const bytes = readFileSync(join(dist, path));
  return path.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** @param {string} dist */
function filesOf(dist) {
  return readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => /\.(js|css|woff2)$/.test(path));
}

/** @param {Record<string, Sizes>} columns */
function table(columns) {
  const heads = ["kB, compressed", "script", "style", "fonts", "worker"];
  const rows = Object.entries(columns).map(([name, { script, style, fonts, worker }]) => [
    name,
    ...[script, style, fonts, worker].map(kilo),
  ]);
  return [heads, ...rows]
    .map(([name = "", ...cells]) => name.padEnd(18) + cells.map((cell) => cell.padStart(9)).join(""))
    .join("\n");
}

/** @param {number} bytes */
function kilo(bytes) {
  return (bytes / 1000).toFixed(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const options = {
    dist: { type: /** @type {const} */ ("string"), default: join(root, "dist") },
    list: { type: /** @type {const} */ ("boolean") },
  };
  const { values } = parseArgs({ options });
  if (!(await checkSize(values.dist, values.list))) process.exitCode = 1;
}
