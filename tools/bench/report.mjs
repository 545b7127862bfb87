// The bench's figures as Markdown.
import { cpus } from "node:os";

/**
 * @param {{ engine: string, figures: import("./measure.ts").Figures }[]} runs
 * @param {import("./measure.ts").Timed[]} app
 */
export function report(runs, app) {
  const [cpu] = cpus();
  return [
    "# Deltascope bench",
    "",
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC · ${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores · ` +
      `Node ${process.version}`,
    ...runs.flatMap(({ engine, figures }) => ["", `## ${engine}`, ...engineReport(figures)]),
    ...(app.length === 0 ? [] : ["", "## The app", "", ...timedTable(app)]),
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
