// The bench's figures as Markdown.
import { cpus, loadavg } from "node:os";
import { levelsOff } from "./memory.mjs";

/** How busy the machine was with other things, as the system tells it: how many wanted a core in the last minute. */
export function load() {
  return loadavg()[0] ?? Number.NaN;
}

/**
 * @param {{ engine: string, figures: import("./measure.ts").Figures }[]} runs
 * @param {Awaited<ReturnType<typeof import("./app.mjs").measureApp>>} app
 * @param {number} loadBefore the machine's load when the bench began
 */
export function report(runs, app, loadBefore) {
  const [cpu] = cpus();
  return [
    "# Deltascope bench",
    "",
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC · ${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores · ` +
      `Node ${process.version} · load of the machine before: ${loadBefore.toFixed(1)}`,
    ...runs.flatMap(({ engine, figures }) => ["", `## ${engine}`, ...engineReport(figures)]),
    ...["", "## The app", "", ...timedTable(app.timed)],
    ...["", "## What an act costs the main thread", ...actsReport(app.acts)],
    ...["", "## An hour's lesson, speeded up", ...heldReport(app.held)],
    "",
  ].join("\n");
}

/** @param {import("./measure.ts").Figures} figures */
function engineReport({ duels, timed, growth }) {
  return [
    "",
    "Training, first quartile of many turns of 960 samples, taken one after the other on the same weights and samples (thousand samples/s; times = against " +
      "TensorFlow.js wasm SIMD; test accuracy after the same samples):",
    "",
    "| network | batch | wasm SIMD | TypeScript | TensorFlow.js | wasm times | TypeScript times | accuracies |",
    "|---|---|---|---|---|---|---|---|",
    ...duels.map(({ hidden, batch, wasm, plain, tensorFlow, accuracies }) => {
      const percent = Object.values(accuracies).map((share) => (share === null ? "–" : (100 * share).toFixed(2)));
      const times = (/** @type {number} */ rate) => (tensorFlow === null ? "–" : `${(rate / tensorFlow).toFixed(1)}×`);
      const rival = tensorFlow === null ? "–" : thousands(tensorFlow);
      const cells = [`784–${hidden}–10`, batch, thousands(wasm), thousands(plain), rival, times(wasm), times(plain)];
      return `| ${cells.join(" | ")} | ${percent.join(" / ")} |`;
    }),
    "",
    ...timedTable(timed),
    "",
    "How the cost grows:",
    "",
    ...timedTable(growth),
  ];
}

/** @param {import("./app.mjs").ActsOfBuilds} builds */
function actsReport(builds) {
  return [
    "",
    "1440 × 900, the reading column beside the stage. CPU milliseconds of the page's main thread, from Chromium's trace: from the key or the click to the end of the " +
      "frame that follows it, and by what; all that comes after it in the next 0.9 s (what an answer of the worker brings, the text that follows); the longest of these tasks.",
    "",
    ...(builds.length > 1 ? actsSideBySide(builds) : builds.flatMap(({ acts }) => actsTable(acts))),
  ];
}

/** @param {readonly import("./acts.mjs").Acted[]} acts */
function actsTable(acts) {
  return [
    "| act | times | to the frame: median | most | script | style | layout | paint | after it | longest task |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...acts.map(({ what, work }) => `| ${[what, work.length, ...actFigures(work)].join(" | ")} |`),
  ];
}

/**
 * Each act with a row for each build, under one another: they were measured in turns.
 *
 * @param {import("./app.mjs").ActsOfBuilds} builds
 */
function actsSideBySide(builds) {
  return [
    "| act | build | times | to the frame: median | most | script | style | layout | paint | after it | longest task |",
    "|---|---|---|---|---|---|---|---|---|---|---|",
    ...(builds[0]?.acts ?? []).flatMap(({ what }, n) =>
      builds.map(({ name, acts }) => {
        const work = acts[n]?.work ?? [];
        return `| ${[what, name, work.length, ...actFigures(work)].join(" | ")} |`;
      }),
    ),
  ];
}

/** @param {readonly import("./main-thread.mjs").Work[]} work */
function actFigures(work) {
  const median = (/** @type {(one: import("./main-thread.mjs").Work) => number} */ of) =>
    middle(work.map(of)).toFixed(1);
  return [
    median((one) => one.work),
    Math.max(...work.map((one) => one.work)).toFixed(1),
    .../** @type {const} */ (["script", "style", "layout", "paint", "later"]).map((kind) => median((one) => one[kind])),
    Math.max(...work.map((one) => one.longest)).toFixed(1),
  ];
}

/** @param {readonly import("./memory.mjs").Held[]} held */
function heldReport(held) {
  const { levels, grown } = levelsOff(held);
  return [
    "",
    "Each round: 32 steps in four chapters, ten digits, both outputs, a cell held, weights typed, six digits drawn, four exercises, three seconds of training. " +
      "What is held in megabytes after a collection of all that can be freed:",
    "",
    "| round | page: objects | page: buffers | worker: objects | worker: buffers, kernels | nodes | listeners |",
    "|---|---|---|---|---|---|---|",
    ...held.map((one) => {
      const sizes = [one.page, one.buffers, one.worker, one.kernels].map((size) => size.toFixed(1));
      return `| ${[one.round, ...sizes, one.nodes, one.listeners].join(" | ")} |`;
    }),
    "",
    levels
      ? "It levels off: the median of the second half is within a tenth of the first half's, in every column."
      : `It does not level off: ${grown.join(", ")}.`,
  ];
}

/** @param {readonly number[]} values */
function middle(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** @param {readonly import("./measure.ts").Timed[]} rows */
function timedTable(rows) {
  return [
    "| what | value |",
    "|---|---|",
    ...rows.map(({ what, value, unit }) => `| ${what} | ${rounded(value)} ${unit} |`),
  ];
}

/** @param {number} rate */
function thousands(rate) {
  return (rate / 1000).toFixed(1);
}

/** @param {number} value */
function rounded(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
