// Figures of the built app as a person meets it: what an act costs the main thread, the longest task while training, how soon a
// pause is answered, how long it takes from the click to a good accuracy, what is held after a long lesson.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../install.mjs";
import { serveBuilt } from "../serve-built.mjs";
import { measureActs } from "./acts.mjs";
import { measureArrival } from "./arrival.mjs";
import { measureMemory } from "./memory.mjs";

/** Every figure is the median of so many turns, in pages of their own. */
const turns = { quick: 1, full: 3 };
const wanted = 97.5;
/** Short: a page each. */
const arrivalsATurn = 3;

/** What an act costs, in each of the builds that were measured in turns. */
/** @typedef {Awaited<ReturnType<typeof measureActs>>} ActsOfBuilds */

/**
 * @param {import("playwright").Browser} browser
 * @param {boolean} quick
 * @param {string | undefined} against folder of another build, whose acts are measured in turns with this one's
 * @returns {Promise<{ timed: import("./measure.ts").Timed[], acts: ActsOfBuilds, held: import("./memory.mjs").Held[] }>}
 */
export async function measureApp(browser, quick, against) {
  const outDir = join(root, "build/bench/app");
  await mkdir(outDir, { recursive: true });
  await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true } });
  const server = await serveBuilt(outDir);
  const other = against === undefined ? null : await serveBuilt(against);
  const { address } = server;
  try {
    /** @type {Awaited<ReturnType<typeof measureTraining>>[]} */
    const trainings = [];
    const sideBySide = [];
    /** @type {import("./arrival.mjs").Arrival[]} */
    const arrivals = [];
    const builds = [{ name: "this build", address }];
    if (other !== null) builds.unshift({ name: against ?? "", address: other.address });
    const acts = await measureActs(browser, builds, quick ? turns.quick : turns.full);
    for (let turn = 0; turn < (quick ? turns.quick : turns.full); turn++) {
      for (let n = 0; n < arrivalsATurn; n++) arrivals.push(await measureArrival(browser, address));
      trainings.push(await measureTraining(browser, address));
      sideBySide.push(await measureSideBySide(browser, address));
    }
    const median = (/** @type {(one: (typeof trainings)[number]) => number} */ of) => middle(trainings.map(of));
    const timed = [
      {
        what: "from the address to the first text, CPU slowed fourfold, nothing kept, median",
        value: middle(arrivals.map(({ first }) => first)),
        unit: "ms",
      },
      {
        what: "the same, to the first chapter's formulas beside the stage",
        value: middle(arrivals.map(({ stage }) => stage)),
        unit: "ms",
      },
      {
        what: "longest main-thread task while training at full speed (tasks under 50 ms are not told: 0)",
        value: Math.max(...trainings.map(({ longest }) => longest)),
        unit: "ms",
      },
      { what: "frames painted a second while training", value: median(({ frames }) => frames), unit: "" },
      {
        what: "from the click on Pause to a page that rests, median",
        value: middle(trainings.flatMap(({ pauses }) => pauses)),
        unit: "ms",
      },
      { what: "the same, longest", value: Math.max(...trainings.flatMap(({ pauses }) => pauses)), unit: "ms" },
      {
        what: `from the click on Train to ${wanted} % of the test set shown`,
        value: median(({ reached }) => reached),
        unit: "s",
      },
      {
        what: "longest main-thread task while two programs run side by side (0: none of 50 ms)",
        value: Math.max(...sideBySide),
        unit: "ms",
      },
      { what: "test accuracy at the end of the default run", value: median(({ accuracy }) => accuracy), unit: "%" },
    ];
    return { timed, acts, held: await measureMemory(browser, address, quick) };
  } finally {
    await Promise.all([server.close(), other?.close()]);
  }
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address
 */
async function measureTraining(browser, address) {
  const page = await openApp(browser, `${address}#/train?lang=en`);
  await page.getByText("70,000").waitFor();
  await page.evaluate(watch, wanted);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.getByRole("button", { name: "Train again" }).waitFor({ timeout: 120_000 });
  const { longest, frames, reached, accuracy } = await page.evaluate(readWatch);

  // The longest run there is, so that a pause always comes in its middle.
  await page.getByText("Settings", { exact: true }).click();
  await page.getByLabel("Epochs").fill("1000");
  await page.getByLabel("Epochs").press("Enter");
  await page.getByRole("button", { name: "Train with these settings" }).click();
  const pauses = [];
  for (let n = 0; n < 5; n++) {
    await page.waitForTimeout(300);
    pauses.push(await page.evaluate(pause));
    await page.getByRole("button", { name: "Resume" }).click();
  }
  await page.context().close();
  return { longest, frames, reached, accuracy, pauses };
}

/**
 * The longest main-thread task while a faulty program runs beside the right one, curves and all.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} address
 */
async function measureSideBySide(browser, address) {
  const page = await openApp(browser, `${address}#/faults/sigmoid-twice?lang=en`);
  await page.getByText("70,000").waitFor();
  await page.getByRole("radio", { name: "It falls as the right program’s does" }).check();
  await page.evaluate(watch, wanted);
  await page.getByRole("button", { name: "Run both programs" }).click();
  await page.getByRole("button", { name: "Run both programs again" }).waitFor({ timeout: 120_000 });
  const { longest } = await page.evaluate(readWatch);
  await page.context().close();
  return longest;
}

/**
 * In the page: notes long tasks, frames, and when the accuracy wanted was first shown.
 *
 * @param {number} wantedAccuracy
 */
function watch(wantedAccuracy) {
  let longest = 0;
  let frames = 0;
  let began = Number.NaN;
  let reached = Number.NaN;
  let accuracy = Number.NaN;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  document.addEventListener("click", ({ timeStamp }) => {
    if (Number.isNaN(began)) began = timeStamp;
  });
  const frame = () => {
    if (!Number.isNaN(began)) frames += 1;
    const shown = document.querySelector(".train-measures [data-row='test'] .train-accuracy")?.textContent;
    accuracy = Number.parseFloat(shown ?? "");
    if (Number.isNaN(reached) && accuracy >= wantedAccuracy) reached = performance.now();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(window, { watched });
  function watched() {
    observer.disconnect();
    const seconds = (performance.now() - began) / 1000;
    return { longest, frames: frames / seconds, reached: (reached - began) / 1000, accuracy };
  }
}

/**
 * In the page: what `watch` has noted.
 *
 * @returns {{ longest: number, frames: number, reached: number, accuracy: number }}
 */
function readWatch() {
  return /** @type {any} */ (window).watched();
}

/** In the page: clicks on Pause, and waits for the frame that shows a run at rest. */
function pause() {
  const find = (/** @type {string} */ name) =>
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  return new Promise((/** @type {(milliseconds: number) => void} */ done) => {
    const began = performance.now();
    find("Pause")?.click();
    const look = () => {
      if (find("Resume") === undefined) requestAnimationFrame(look);
      else done(performance.now() - began);
    };
    requestAnimationFrame(look);
  });
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address
 */
async function openApp(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** @param {number[]} values */
function middle(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
