import { courseRules, type Rules } from "../core/rules.ts";
import { correction } from "../core/update.ts";
import type { Setup } from "./setup.ts";

/** Which program applies the method: by whose rules, and whether it corrects the biases. */
export type Program = Pick<Setup, "rules" | "biases">;

/** A9 = B12 with the first row, the biases, left as it is. */
const heldBiases: Rules["correction"] = (gradient, alpha, outputs) => correction(gradient, alpha).fill(0, 0, outputs);

/** The functions that a program applies. */
export function rulesOf({ biases }: Program): Rules {
  return biases === "held" ? { ...courseRules, correction: heldBiases } : courseRules;
}
