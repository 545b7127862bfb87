/** Weights at several moments, added up; empty where there was no moment. */
export interface Moments {
  readonly sum: readonly Float64Array<ArrayBuffer>[];
  readonly count: number;
}

/** The mean of a network's weights at several moments of a run (Polyak and Juditsky 1992). */
export class WeightMean {
  #sum: readonly Float64Array<ArrayBuffer>[];
  #count: number;

  /** @param before what was added up before, to be gone on with */
  constructor({ sum, count }: Moments = { sum: [], count: 0 }) {
    this.#sum = sum.map((layer) => layer.slice());
    this.#count = count;
  }

  /** What has been added up so far. */
  get moments(): Moments {
    return { sum: this.#sum, count: this.#count };
  }

  /** @param weights w^1 … w^m at one more moment; taken over, not copied */
  add(weights: Float64Array<ArrayBuffer>[]): void {
    this.#count += 1;
    if (this.#count === 1) {
      this.#sum = weights;
      return;
    }
    this.#sum.forEach((sum, h) => {
      const own = weights[h];
      for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] as number) + (own?.[n] as number);
    });
  }

  /** w^1 … w^m, or null where there was no moment. */
  get mean(): Float64Array<ArrayBuffer>[] | null {
    return this.#count === 0 ? null : this.#sum.map((sum) => sum.map((value) => value / this.#count));
  }

  forget(): void {
    this.#sum = [];
    this.#count = 0;
  }
}
