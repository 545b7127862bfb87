import { at, type Tensor } from "../../core/tensor.ts";

/** How sure an answer is, from its ŷ. */
export type Sureness = "sure" | "fairly" | "hesitant" | "lost";

/** The digits by their ŷ, largest first, the lower digit first where two are equal. */
export function ranked(predicted: Tensor): number[] {
  return Array.from({ length: predicted.length }, (_, k) => k).sort((a, b) => at(predicted, b) - at(predicted, a));
}

/** How sure an answer is: what its ŷ says, and how far the next one is behind. */
export function surenessOf(first: number, second: number): Sureness {
  if (first >= 0.9 && second < 0.1) return "sure";
  if (first >= 0.6 && second < first / 2) return "fairly";
  return first >= 0.25 ? "hesitant" : "lost";
}
