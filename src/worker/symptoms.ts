import { checkKinds, weightKinds } from "../core/gradient-kinds.ts";
import type { Rules } from "../core/rules.ts";
import { traceBatch } from "../core/trace.ts";
import type { Conditions } from "../course/faults/conditions.ts";
import { lookAt } from "../course/faults/look.ts";
import type { Symptoms } from "../course/faults/symptom.ts";
import { CoreRun, type Digits } from "../training/core-run.ts";

/** Samples after which the cost is taken for the first time, and test digits that are read at the end. */
const early = 1000;
const read = 2000;
/** The share of the samples seen, before that moment and before the end, whose mean cost it is. */
const window = 500;

const stamp = { run: 0, revision: 0 };

/** A run under the conditions, its weights and its order drawn by the seed. */
export function runUnder(
  { amplitude, ...conditions }: Conditions,
  seed: number,
  rules: Rules,
  digits: Digits,
): CoreRun {
  return new CoreRun({ ...conditions, init: { seed, amplitude }, seed }, rules, digits);
}

/** What is seen of a run's program on the first batch of its order, with the weights that it has now, and the gradient check there. */
export function inspect(run: CoreRun) {
  const batch = run.first(run.settings.batch);
  const trace = traceBatch(run.spec, run.weights, batch, run.settings.alpha, stamp, run.rules);
  return { look: lookAt(trace, batch), check: () => checkKinds(trace, batch, run.rules) };
}

/**
 * Trains under the conditions and measures every symptom, a bit at a time: `next()` does about a hundred samples; its last value is
 * what was measured. A run that fails has infinite costs and reads nothing right.
 */
export function* measureSymptoms(
  conditions: Conditions,
  seed: number,
  rules: Rules,
  digits: Digits,
): Generator<number, Symptoms> {
  const run = runUnder(conditions, seed, rules, digits);
  const { look, check } = inspect(run);
  const kinds = check();
  while (!run.finished) {
    for (let n = 0; n < 100 && !run.finished; n += conditions.batch) run.advance();
    yield run.seen / conditions.samples;
  }
  const failed = run.failure !== null;
  const checks = Object.fromEntries(weightKinds.map((kind) => [`check-${kind}`, kinds[kind].error]));
  return {
    "cost-early": failed ? Number.MAX_VALUE : meanCost(run, early),
    "cost-late": failed ? Number.MAX_VALUE : meanCost(run, conditions.samples),
    accuracy: failed ? 0 : run.read(read),
    ...(checks as Record<`check-${(typeof weightKinds)[number]}`, number>),
    ...look.numbers,
  };
}

/** The mean cost over the last `window` samples before `end`. */
function meanCost({ cost }: CoreRun, end: number): number {
  let sum = 0;
  let count = 0;
  cost.seen.forEach((seen, n) => {
    if (seen > end || seen <= end - window) return;
    const own = seen - (cost.seen[n - 1] ?? 0);
    sum += own * (cost.value[n] ?? 0);
    count += own;
  });
  return sum / count;
}
