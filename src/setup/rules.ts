import { courseRules, type Rules } from "../core/rules.ts";
import { rulesWithFault } from "../course/faults/fault-rules.ts";
import type { Setup } from "./setup.ts";

/** Which program applies the method: by whose rules, and whether it corrects the biases. */
export type Program = Pick<Setup, "rules" | "biases">;

/** The functions that a program applies: the course's, or those of a program with a fault. */
export function rulesOf({ rules, biases }: Program): Rules {
  const own = rules === "course" ? courseRules : rulesWithFault(rules);
  return biases === "held" ? { ...own, correction: heldBiases(own) } : own;
}

/** A9 = B12 with the first row, the biases, left as it is. */
function heldBiases({ correction }: Rules): Rules["correction"] {
  return (gradient, alpha, outputs) => correction(gradient, alpha, outputs).fill(0, 0, outputs);
}
