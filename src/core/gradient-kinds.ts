import { centralDifference, type WeightIndex, weightPosition } from "./gradient-check.ts";
import { bestTrial, trialsOf } from "./gradient-trials.ts";
import { depth, width } from "./network.ts";
import type { Rules } from "./rules.ts";
import { at } from "./tensor.ts";
import type { Sample, Trace } from "./trace.ts";

/** The kinds of weights of a network with one hidden layer: w_ij and its biases w_0j, z_jk and its biases z_0k. */
export const weightKinds = ["w", "w0", "z", "z0"] as const;
export type WeightKind = (typeof weightKinds)[number];

/** The gradient that a program gives for a weight against the quotient of its costs, at the weight where they differ most. */
export interface KindCheck {
  /** The weight; null where there is no gradient. */
  readonly index: WeightIndex | null;
  readonly analytic: number;
  readonly quotient: number;
  /** |quotient − analytic| over the larger of the two, or over 10⁻⁷ where both are smaller: rounding hides such slopes. */
  readonly error: number;
}

/** Weights of each kind that are nudged: those with the largest gradients, where rounding disturbs least. */
const nudged = 3;
const epsilons = [1e-3, 1e-4, 1e-5, 1e-6];
const negligible = 1e-7;

/**
 * The gradient check for each kind of weight, by the program whose trace it is: its gradients against its own costs.
 * Throws a CoreError where a cost cannot be had.
 */
export function checkKinds(
  trace: Trace,
  batch: readonly Sample[],
  rules: Rules,
): Readonly<Record<WeightKind, KindCheck>> {
  return Object.fromEntries(weightKinds.map((kind) => [kind, checkKind(kind, trace, batch, rules)])) as Record<
    WeightKind,
    KindCheck
  >;
}

function checkKind(kind: WeightKind, trace: Trace, batch: readonly Sample[], rules: Rules): KindCheck {
  const { spec, weights, update } = trace;
  const layer = kind.startsWith("w") ? 1 : depth(spec);
  const columns = width(spec, layer);
  const gradient = update?.gradients[layer - 1];
  if (gradient === undefined) return { index: null, analytic: Number.NaN, quotient: Number.NaN, error: Number.NaN };
  const biases = kind.endsWith("0");
  const places = Array.from({ length: gradient.length }, (_, n) => n).filter((n) => n < columns === biases);
  places.sort((one, other) => Math.abs(at(gradient, other)) - Math.abs(at(gradient, one)));
  const checks = places.slice(0, nudged).map((n): KindCheck => {
    const index = { layer, from: Math.floor(n / columns), to: (n % columns) + 1 };
    const analytic = at(gradient, weightPosition(spec, index));
    const trials = trialsOf(
      epsilons.map((epsilon) => centralDifference(spec, weights, batch, index, epsilon, rules)),
      analytic,
    );
    const best = trials[bestTrial(trials)];
    const quotient = best?.quotient ?? Number.NaN;
    const size = Math.max(Math.abs(analytic), Math.abs(quotient), negligible);
    return { index, analytic, quotient, error: Math.abs(quotient - analytic) / size };
  });
  return checks.reduce((worst, own) => (own.error > worst.error ? own : worst));
}
