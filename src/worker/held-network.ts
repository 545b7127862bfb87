import { type NetworkSpec, requireWeights } from "../core/network.ts";
import type { Stamp } from "../core/trace.ts";
import { firstWeights } from "../setup/first-weights.ts";
import { sizeFaults } from "../setup/limits.ts";
import { rulesOf } from "../setup/rules.ts";
import type { RulesName, Start } from "../setup/setup.ts";
import type { Model } from "./protocol/network.ts";
import { Refusal } from "./refusal.ts";

const anyConventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;

/** The weights in use in one run, how often they changed, and the ones the run began with. */
export class HeldNetwork {
  readonly run: number;
  readonly sizes: readonly number[];
  readonly init: Start;
  readonly initial: readonly Float64Array[];
  #weights: readonly Float64Array[];
  #revision: number;

  /**
   * @param weights others than the initial ones, which count as one change: only revision 0 is as it was drawn
   * @param rules the program that draws the initial ones
   * Throws a Refusal for a network that is too large, a CoreError for a shape, a rule or given weights that cannot be used.
   */
  constructor(
    run: number,
    sizes: readonly number[],
    init: Start,
    weights?: readonly Float64Array[],
    rules: RulesName = "course",
  ) {
    const [tooLarge] = sizeFaults(sizes);
    if (tooLarge !== undefined) throw new Refusal(tooLarge);
    this.run = run;
    this.sizes = sizes;
    if (weights !== undefined) requireWeights(this.shape, weights);
    this.init = init;
    this.initial = firstWeights(this.shape, init, rulesOf({ rules, biases: "corrected" }));
    this.#weights = weights ?? this.initial;
    this.#revision = weights === undefined ? 0 : 1;
  }

  /** Its sizes under any conventions, for what does not depend on them: the weights' shapes, the first weights, τ. */
  get shape(): NetworkSpec {
    return { sizes: this.sizes, ...anyConventions };
  }

  get weights(): readonly Float64Array[] {
    return this.#weights;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Takes other weights; the revision grows. */
  change(weights: readonly Float64Array[]): void {
    this.#weights = weights;
    this.#revision += 1;
  }

  /** Which weights it has now. */
  get stamp(): Stamp {
    return { run: this.run, revision: this.#revision };
  }

  /** What the page is told of it. */
  get model(): Model {
    const { run, revision, sizes, init, weights } = this;
    return { run, revision, sizes, init, weights };
  }
}
