import type { Conventions } from "../../core/network.ts";
import { type Expression, fraction, half, num, ref } from "../algebra/expression.ts";

/** Tells one set of conventions from another. */
export function conventionsKey({ output, costFactor, batch, biases }: Conventions): string {
  return `${output} ${costFactor} ${batch} ${biases ?? "corrected"}`;
}

/** The factor before A1's sum: none as in A, ½ as in G (R1). */
export function costFactors({ costFactor }: Conventions): Expression[] {
  return costFactor === 1 ? [] : [half];
}

/** The 2 of A2 before it meets the cost's factor: 2, or 2 · ½ (R1). */
export function slopeFactors(conventions: Conventions): Expression[] {
  return [num(2), ...costFactors(conventions)];
}

/** The same once multiplied out: 2, or nothing. */
export function simplifiedFactors({ costFactor }: Conventions): Expression[] {
  return costFactor === 1 ? [num(2)] : [];
}

/** 1/P before a sum over the samples with the mean (A8), nothing with the sum (B11) (R2). */
export function batchFactors({ batch }: Conventions): Expression[] {
  return batch === "mean" ? [fraction(num(1), ref("P"))] : [];
}
