import { checkLines, type LineCheck, type LineName } from "../../core/line-check.ts";
import type { Sample, Trace } from "../../core/trace.ts";
import type { SymbolId } from "../symbols/cell.ts";
import { symbolOf } from "../symbols/symbols.ts";
import type { Fault, Picture } from "./faults.ts";
import { type StatisticId, statistic, statisticIds } from "./statistic.ts";

/** A tensor as one looks for a fault in it. */
export interface Pictured {
  readonly symbol: SymbolId;
  readonly as: Picture;
  /** The first index of `values`: 0, or 1 where the symbol counts from 1. */
  readonly first: number;
  /** One value a cell; of a histogram, counts in as many equal bins between 0 and 1. */
  readonly values: Float64Array;
}

/** Everything that can be seen of a program on one batch, without training. */
export interface Look {
  readonly numbers: Readonly<Record<StatisticId, number>>;
  readonly lines: Readonly<Record<LineName, LineCheck>>;
  readonly pictures: readonly Pictured[];
}

/** The tensors that one can look at, in the order in which they are computed. */
export const pictures: readonly Fault["tensor"][] = [
  { symbol: "w", as: "first-row" },
  { symbol: "z", as: "first-row" },
  { symbol: "X", as: "image" },
  { symbol: "sigma", as: "bars" },
  { symbol: "U", as: "bars" },
  { symbol: "U", as: "histogram" },
  { symbol: "tau", as: "bars" },
  { symbol: "yHat", as: "bars" },
  { symbol: "y", as: "bars" },
  { symbol: "deltaOut", as: "bars" },
  { symbol: "deltaHid", as: "bars" },
  { symbol: "batchGradW", as: "first-row" },
  { symbol: "batchGradZ", as: "first-row" },
  { symbol: "corrZ", as: "first-row" },
];

/** Where a statistic is seen by eye; a hand calculation looks at a line instead. */
export const seenIn: Readonly<Record<Exclude<StatisticId, "by-hand">, Fault["tensor"]>> = {
  "input-bias": { symbol: "X", as: "image" },
  "input-largest": { symbol: "X", as: "image" },
  "sigma-spread": { symbol: "sigma", as: "bars" },
  saturated: { symbol: "U", as: "histogram" },
  "hidden-bias": { symbol: "U", as: "bars" },
  apart: { symbol: "w", as: "first-row" },
  truth: { symbol: "y", as: "bars" },
  "delta-out": { symbol: "deltaOut", as: "bars" },
  "delta-hid": { symbol: "deltaHid", as: "bars" },
  "dead-neurons": { symbol: "deltaHid", as: "bars" },
  "bias-gradient": { symbol: "batchGradW", as: "first-row" },
};

const bins = 20;

/** A look at one batch through a network with one hidden layer, every true digit known. Bars are those of the first sample. */
export function lookAt(trace: Trace, batch: readonly Sample[]): Look {
  return {
    numbers: Object.fromEntries(statisticIds.map((id) => [id, statistic(id, trace, batch)])) as Look["numbers"],
    lines: checkLines(trace, batch),
    pictures: pictures.flatMap((tensor) => pictured(trace, tensor) ?? []),
  };
}

function pictured(trace: Trace, { symbol, as }: Fault["tensor"]): Pictured | null {
  const { ranges, tensor } = symbolOf(symbol);
  const own = tensor(trace, 0);
  if (own === null) return null;
  if (as === "first-row") {
    const columns = symbol === "batchGradW" || symbol === "w" ? (trace.spec.sizes[1] ?? 0) : (trace.spec.sizes[2] ?? 0);
    return { symbol, as, first: ranges.at(-1)?.from ?? 0, values: own.slice(0, columns) };
  }
  if (as !== "histogram") return { symbol, as, first: ranges.at(-1)?.from ?? 0, values: own.slice() };
  const values = new Float64Array(bins);
  trace.samples.forEach((_, p) => {
    // Without the bias neuron, which is always 1.
    for (const value of (tensor(trace, p) ?? own).slice(1)) {
      const bin = Math.min(bins - 1, Math.floor(value * bins));
      values[bin] = (values[bin] ?? 0) + 1;
    }
  });
  return { symbol, as, first: 0, values };
}
