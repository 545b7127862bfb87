import type { Conventions } from "../../core/network.ts";
import type { ProgramNews } from "../../worker/protocol.ts";

/** What the cost of a faulty program may do, beside the right program's. */
export const outcomes = ["follows", "slower", "stalls", "rises"] as const;
export type Outcome = (typeof outcomes)[number];

/** Points at the end of a curve that are taken together. */
const together = 8;
/** Costs that are nearer than this, as a share of the right program's, follow it. */
const near = 0.25;

/** The cost of a network that gives each digit its share, a tenth, whatever it is shown: nothing is learnt above it. */
export function blindCost({ output, costFactor }: Conventions): number {
  return output === "softmax" ? Math.log(10) : 0.9 * costFactor;
}

/** What the faulty program's cost did: null before either curve has its end. */
export function outcomeOf(right: ProgramNews, faulty: ProgramNews, conventions: Conventions): Outcome | null {
  if (faulty.fault !== null) return "rises";
  const [own, course] = [lastCost(faulty), lastCost(right)];
  const first = faulty.cost.value[0];
  if (own === null || course === null || first === undefined) return null;
  const blind = blindCost(conventions);
  if (own > 1.5 * blind && own > 1.02 * first) return "rises";
  if (own >= 0.95 * blind) return "stalls";
  return own > (1 + near) * course ? "slower" : "follows";
}

/** The mean of a curve's last points; null while there are none. */
export function lastCost({ cost }: ProgramNews): number | null {
  const last = cost.value.slice(-together);
  return last.length === 0 ? null : last.reduce((sum, value) => sum + value, 0) / last.length;
}
