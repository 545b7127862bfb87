import { checkLines, type LineName, lineNames } from "../../core/line-check.ts";
import { layerWeights } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Sample, Trace } from "../../core/trace.ts";
import { deviation, mean, median } from "./averages.ts";

/** What a look at one tensor, over a batch, comes down to: a number each. */
export const statisticIds = [
  "input-bias",
  "input-largest",
  "sigma-spread",
  "saturated",
  "hidden-bias",
  "apart",
  "truth",
  "delta-out",
  "delta-hid",
  "dead-neurons",
  "bias-gradient",
  "by-hand",
] as const;

export type StatisticId = (typeof statisticIds)[number];

/** A neuron whose U is closer than this to 0 or 1 is saturated. */
const saturatedBelow = 0.01;

type Measure = (trace: Trace, batch: readonly Sample[]) => number;

/** How each is measured, with one hidden layer, every true digit known. NaN where there is nothing to measure. */
const measures: Readonly<Record<StatisticId, Measure>> = {
  /** The mean of X_0: 1. */
  "input-bias": ({ samples }) => mean(samples.map(({ forward }) => at(forward.x, 0))),
  /** The largest X_i. */
  "input-largest": ({ samples }) =>
    samples.reduce((most, { forward }) => forward.x.reduce((own: number, x) => Math.max(own, x), most), 0),
  /** The standard deviation of σ_j over neurons and samples. */
  "sigma-spread": (trace) => deviation(hidden(trace, "a")),
  /** The share of hidden activations within 0.01 of 0 or of 1. */
  saturated: (trace) => mean(hidden(trace, "o").map((u) => (Math.min(u, 1 - u) < saturatedBelow ? 1 : 0))),
  /** U_0: 1. */
  "hidden-bias": ({ samples }) => mean(samples.flatMap(({ forward }) => firstOf(forward.layers[0]?.o))),
  /** The largest |w_ij − w_i1|: how far the hidden neurons are apart. */
  apart: ({ weights, spec }) => {
    const w = layerWeights(weights, 1);
    const columns = spec.sizes[1] ?? 1;
    return w.reduce((most: number, own, n) => Math.max(most, Math.abs(own - at(w, n - (n % columns)))), 0);
  },
  /** The share of samples whose y has its 1 at the true digit, `label` of the sample. */
  truth: ({ samples }, batch) =>
    mean(samples.map(({ backward }, p) => (backward?.y[batch[p]?.label ?? -1] === 1 ? 1 : 0))),
  /** The median of |δ^sortie_k|. */
  "delta-out": ({ samples }) => median(samples.flatMap(({ backward }) => sizes(backward?.deltas[1]))),
  /** The median of |δ^caché_j|. */
  "delta-hid": ({ samples }) => median(samples.flatMap(({ backward }) => sizes(backward?.deltas[0]))),
  /** The share of hidden neurons whose δ^caché is 0 in every sample. */
  "dead-neurons": ({ samples, spec }) => {
    const columns = spec.sizes[1] ?? 0;
    const alive = Array.from({ length: columns }, (_, j) =>
      samples.some(({ backward }) => backward?.deltas[0]?.[j] !== 0) ? 0 : 1,
    );
    return mean(alive);
  },
  /** The largest |∂w_0j| of the batch over the largest |∂w_ij|. */
  "bias-gradient": ({ update, spec }) => {
    const own = sizes(update?.gradients[0]);
    const most = largest(own);
    return most === 0 ? 0 : largest(own.slice(0, spec.sizes[1])) / most;
  },
  /** How far the first line that is not the course's is off: `LineCheck.difference`; 0 where every line is right. */
  "by-hand": (trace, batch) => {
    const checks = checkLines(trace, batch);
    const wrong = firstWrongLine(checks);
    return wrong === null ? 0 : checks[wrong].difference;
  },
};

/** The number of a statistic over a batch. */
export function statistic(id: StatisticId, trace: Trace, batch: readonly Sample[]): number {
  return measures[id](trace, batch);
}

/** The first line that a hand calculation finds wrong; null where it finds none. */
function firstWrongLine(checks: ReturnType<typeof checkLines>): LineName | null {
  return lineNames.find((line) => checks[line].difference > roundingOff) ?? null;
}

/** Above what rounding does to a sum of some hundreds of terms. */
const roundingOff = 1e-9;

/** The activations or productions of the hidden layer, all neurons and samples, without the bias neuron. */
function hidden({ samples }: Trace, part: "a" | "o"): number[] {
  return samples.flatMap(({ forward }) => {
    const values = [...(forward.layers[0]?.[part] ?? [])];
    return part === "o" ? values.slice(1) : values;
  });
}

function firstOf(values: Iterable<number> = []): number[] {
  return [...values].slice(0, 1);
}

function sizes(values: Iterable<number> = []): number[] {
  return Array.from(values, Math.abs);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
