import type { Weights } from "../core/network.ts";
import type { TrainingPath } from "./engine.ts";

/** The weights at one place of a run. */
export interface Checkpoint {
  /** Samples that the run had seen; always between two batches. */
  readonly seen: number;
  /** w^1 … w^m in the core's layout; float32 on the path whose weights are float32, so nothing is lost. */
  readonly weights: readonly (Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>)[];
}

/** Memory that a run's checkpoints may take. */
export const MOST_CHECKPOINT_BYTES = 64 * 2 ** 20;
const MOST_CHECKPOINTS = 128;
/** The initial weights, the latest, and one between: kept whatever they weigh. */
const FEWEST_CHECKPOINTS = 3;

/**
 * Checkpoints along a run: dense at first, thinner later, never more than `limit`. The first is always the initial weights
 * (or those that the run branched from), the last always the latest.
 */
export class Checkpoints {
  #kept: Checkpoint[] = [];
  readonly #single: boolean;
  readonly #limit: number;

  /** @param weightCount values in all weights of the network */
  constructor(path: TrainingPath, weightCount: number) {
    this.#single = path === "wasm-simd";
    const each = (this.#single ? 4 : 8) * weightCount;
    const fitting = Math.floor(MOST_CHECKPOINT_BYTES / each);
    this.#limit = Math.max(FEWEST_CHECKPOINTS, Math.min(MOST_CHECKPOINTS, fitting));
  }

  /** In the order of `seen`. */
  get all(): readonly Checkpoint[] {
    return this.#kept;
  }

  /** The most that are kept at once. */
  get limit(): number {
    return this.#limit;
  }

  get bytes(): number {
    return this.#kept.reduce((sum, { weights }) => sum + weights.reduce((own, layer) => own + layer.byteLength, 0), 0);
  }

  /** Samples seen at which the next is due: every 80 samples at first, then when 15 % more have been seen. */
  get nextDue(): number {
    const last = this.#kept.at(-1)?.seen;
    return last === undefined ? 0 : last + Math.max(80, Math.floor(0.15 * last));
  }

  /** Keeps a copy. Where there are too many, the one whose neighbours are relatively closest goes. */
  add(seen: number, weights: Weights | Checkpoint["weights"]): void {
    const copy = weights.map((layer) => {
      const own = this.#single ? new Float32Array(layer.length) : new Float64Array(layer.length);
      own.set(layer);
      return own;
    });
    this.#kept.push({ seen, weights: copy });
    if (this.#kept.length > this.#limit) this.#kept.splice(this.#leastMissed(), 1);
  }

  /** Takes those of a run that is gone on with; where they are more than fit, the least missed go. */
  restore(kept: readonly Checkpoint[]): void {
    this.#kept = [];
    for (const { seen, weights } of kept) this.add(seen, weights);
  }

  /** The last checkpoint at or before a place, or null. */
  before(seen: number): Checkpoint | null {
    return this.#kept.findLast((checkpoint) => checkpoint.seen <= seen) ?? null;
  }

  /** The run went back to `seen` and goes on from there: what came after is another branch's. */
  branchAt(seen: number): void {
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.seen <= seen);
  }

  /** Never the first, never the last. */
  #leastMissed(): number {
    let place = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let n = 1; n < this.#kept.length - 1; n++) {
      const from = this.#kept[n - 1]?.seen ?? 0;
      const to = this.#kept[n + 1]?.seen ?? 0;
      const gap = Math.log((to + 100) / (from + 100));
      if (gap < least) {
        least = gap;
        place = n;
      }
    }
    return place;
  }
}

/** A checkpoint's weights as the core and the trainer take them. */
export function checkpointWeights({ weights }: Checkpoint): Float64Array<ArrayBuffer>[] {
  return weights.map((layer) => new Float64Array(layer));
}
