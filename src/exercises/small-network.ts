import type { BatchRule, CostFactor, OutputKind } from "../core/network.ts";
import type { Random } from "../core/random.ts";
import { type Sample, type Trace, traceBatch } from "../core/trace.ts";
import { differentNumbers } from "../setup/paper-numbers.ts";

/** A network small enough for paper, and the conventions that it is read by. */
interface SmallNetwork {
  /** r^0 … r^m, without the bias neurons. */
  readonly sizes: readonly number[];
  readonly output: OutputKind;
  readonly costFactor: CostFactor;
  readonly batch: BatchRule;
  /** How many samples. */
  readonly P: number;
}

/** Learning rates that are easy to multiply by and no other factor of the course. */
const rates = [0.1, 0.2, 0.3, 0.4] as const;

/**
 * One application of the method to a drawn network: inputs and weights with two decimals, no two of one layer alike, none
 * near 0, so that no number can be taken for another unseen. The same random source gives the same trace.
 */
export function drawTrace({ sizes, output, costFactor, batch, P }: SmallNetwork, random: Random): Trace {
  const weights = sizes.slice(1).map((to, h) => {
    const from = sizes[h] ?? 0;
    return Float64Array.from(differentNumbers((from + 1) * to, random));
  });
  const outputs = sizes.at(-1) ?? 1;
  const samples = Array.from({ length: P }, (): Sample => {
    const inputs = differentNumbers(sizes[0] ?? 0, random).map(Math.abs);
    return { x: Float64Array.from([1, ...inputs]), label: Math.floor(random() * outputs) };
  });
  const alpha = rates[Math.floor(random() * rates.length)] ?? rates[0];
  return traceBatch({ sizes, output, costFactor, batch }, weights, samples, alpha, { run: 0, revision: 0 });
}
