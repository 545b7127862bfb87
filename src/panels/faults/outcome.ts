import type { Conventions } from "../../core/network.ts";
import { mean } from "../../course/faults/averages.ts";
import type { ProgramNews, ProgramsNews } from "../../worker/protocol/programs.ts";

/** What the cost of a faulty program may do, beside the right program's. */
export const outcomes = ["follows", "faster", "slower", "stalls", "rises"] as const;
export type Outcome = (typeof outcomes)[number];

/** Points at the end of a curve that are taken together. */
const together = 8;
/** A cost that ends higher by more than this share of the right program's is above it. */
const above = 0.25;
/** A cost that is lower by more than this share, over the whole run and at its end, is below it: the batches' scatter does less. */
const below = 0.08;
/** Of a run that was stopped, samples after which something can be said. */
const enough = 1000;

/** The cost of a network that gives each digit its share, a tenth, whatever it is shown: nothing is learnt above it. */
function blindCost({ output, costFactor }: Conventions): number {
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
  if (own > (1 + above) * course) return "slower";
  const whole = mean(faulty.cost.value) < (1 - below) * mean(right.cost.value);
  return whole && own < (1 - below) * course ? "faster" : "follows";
}

/** From this share of a run on, what a cost does there is what one remembers of it. */
const long = 0.5;

/**
 * Up to how many samples the faulty program's cost stayed at the level of a network that ignores the image, where that was for at
 * least half of the run and it fell later; null otherwise.
 */
export function stalledUntil(faulty: ProgramNews, conventions: Conventions): number | null {
  const level = 0.95 * blindCost(conventions);
  const { seen, value } = faulty.cost;
  const smooth = Array.from(value, (_, n) => mean(value.slice(Math.max(0, n + 1 - together), n + 1)));
  const left = smooth.findIndex((cost) => cost < level);
  const [last, end] = [seen[left], seen.at(-1)];
  return last !== undefined && end !== undefined && last >= long * end ? last : null;
}

/** What a run that has ended came to; `outcome` null where it was stopped too early to say. Null while it goes on. */
export function judgedRun({ status, plan, ones }: ProgramsNews): JudgedRun | null {
  const [right, faulty] = ones;
  if ((status !== "finished" && status !== "stopped") || right === undefined || faulty === undefined) return null;
  const stopped = status === "stopped";
  const seen = Math.min(right.seen, faulty.fault === null ? faulty.seen : right.seen);
  const told = !stopped || faulty.fault !== null || seen >= Math.min(enough, plan.conditions.samples);
  const { conventions } = plan.conditions;
  const outcome = told ? outcomeOf(right, faulty, conventions) : null;
  const stalled = outcome === null || outcome === "stalls" ? null : stalledUntil(faulty, conventions);
  return { stopped, seen, outcome, stalled };
}

interface JudgedRun {
  readonly stopped: boolean;
  /** Samples that both programs saw. */
  readonly seen: number;
  readonly outcome: Outcome | null;
  /** Samples up to which the faulty program's cost stayed at the blind level, where that was long and it fell later. */
  readonly stalled: number | null;
}

/** The mean of a curve's last points; null while there are none. */
function lastCost({ cost }: ProgramNews): number | null {
  const last = cost.value.slice(-together);
  return last.length === 0 ? null : mean(last);
}
