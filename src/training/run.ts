import { requireSetting } from "../core/errors.ts";
import { type Checkpoint, Checkpoints } from "./checkpoints.ts";
import { CHUNK, MOST_POSITIONS, type SetName, type Sums } from "./engine.ts";
import { type Measurements, Metrics } from "./metrics.ts";
import { SampleMix } from "./sample-mix.ts";
import { AVERAGED_EVERY, epochOrder, nextMark } from "./schedule.ts";
import type { RunSettings } from "./settings.ts";
import { added, type Trainer } from "./trainer.ts";
import { type Moments, WeightMean } from "./weight-mean.ts";

/** Samples of each set that are measured along the way; the whole test set is measured at the end of each epoch. */
const MEASURED = 1000;

/** Milliseconds that pass, about, between two looks at the clock. */
const LOOK = 4;

/** How far a run had come when it was interrupted. */
export interface Past {
  /** Samples seen, between two batches. */
  readonly seen: number;
  readonly measured: Measurements;
  /** The weights that have entered the mean of the last epochs so far. */
  readonly averaged: Moments;
  /** In the order of `seen`. */
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * One training run: which batch comes next, and what was measured. It has no timer and no thread: whoever holds it calls
 * `advance` again and again. Where these calls cut the run does not change a byte of the weights.
 */
export class TrainingRun {
  readonly settings: RunSettings;
  readonly metrics: Metrics;
  /** The first holds the weights that the run began with. */
  readonly checkpoints: Checkpoints;
  readonly #trainer: Trainer;
  readonly #mix: SampleMix;
  #seen: number;
  #order: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  #orderEpoch = -1;
  /** First sample of the batch under way, in samples seen; the batch's parts reach to `#seen`. */
  #batchStart: number;
  #mark: number;
  readonly #mean: WeightMean;
  /** The next number of samples seen whose weights enter the mean. */
  #averageDue: number;

  /**
   * @param past where an interrupted run had come, the weights of which the trainer has: it goes on to the same weights, to the
   * last bit, as if it had not been interrupted
   * Throws a `setting` CoreError for settings that `settingFaults` would have refused.
   */
  constructor(trainer: Trainer, settings: RunSettings, past: Past | null = null) {
    requireSetting("P", settings.batch, Number.isInteger(settings.batch) && settings.batch >= 1);
    requireSetting("samples", settings.samples, Number.isInteger(settings.samples) && settings.samples >= 1);
    requireSetting("samples", settings.samples, settings.samples <= trainer.count("train"));
    requireSetting("α", settings.alpha, Number.isFinite(settings.alpha));
    const { decay = 1 } = settings;
    requireSetting("decay", decay, decay > 0 && decay <= 1);
    requireSetting("averaged", settings.averaged ?? 0, (settings.averaged ?? 0) >= 0);
    this.#trainer = trainer;
    this.#mix = new SampleMix(trainer, settings);
    this.settings = settings;
    const seen = past?.seen ?? 0;
    this.metrics = past === null ? new Metrics() : Metrics.from(past.measured);
    this.#mean = new WeightMean(past?.averaged);
    this.#seen = seen;
    this.#batchStart = seen;
    this.#mark = 0;
    while (this.#mark < seen) this.#mark = nextMark(this.#mark);
    this.#averageDue = this.#averageAfter(seen);
    trainer.abandonBatch();
    this.checkpoints = new Checkpoints(trainer.path, trainer.weightCount);
    this.checkpoints.restore(past?.checkpoints ?? []);
    if (past === null) this.checkpoints.add(seen, trainer.weights());
  }

  /** How far it has come: all that is needed to go on later, but for the weights. Of a batch under way nothing is kept. */
  get past(): Past {
    return {
      seen: this.#batchStart,
      measured: this.metrics.all,
      averaged: this.#mean.moments,
      checkpoints: this.checkpoints.all,
    };
  }

  /** Samples that the corrections so far have used, parts of an unfinished batch included. */
  get seen(): number {
    return this.#seen;
  }

  /** Samples in all epochs. */
  get total(): number {
    return this.settings.epochs * this.settings.samples;
  }

  /** The epoch under way, from 0. */
  get epoch(): number {
    return Math.floor(this.#seen / this.settings.samples);
  }

  /** α in the epoch under way. */
  get alpha(): number {
    const { alpha, decay = 1, samples } = this.settings;
    return alpha * decay ** Math.floor(this.#batchStart / samples);
  }

  get finished(): boolean {
    return this.#seen >= this.total;
  }

  /** Whether the weights stand between two batches: only then is `seen` a place to go on from. */
  get betweenBatches(): boolean {
    return this.#seen === this.#batchStart;
  }

  /** Samples until the batch under way, or the next one, has been corrected. */
  get leftInBatch(): number {
    return this.finished ? 0 : this.#batchEnd - this.#seen;
  }

  get leftInEpoch(): number {
    return this.finished ? 0 : this.#epochEnd - this.#seen;
  }

  /**
   * Trains on about `samples` samples: whole batches, at least one; a batch of more than CHUNK samples may stop within, at a
   * multiple of CHUNK.
   *
   * @returns what the samples gave, each measured before its batch's correction
   * Throws a `not-finite` TrainingError; the weights are then the last finite ones and `seen` has not moved past them.
   */
  advance(samples: number): Sums {
    let sums: Sums = { samples: 0, cost: 0, correct: 0 };
    if (this.#seen === 0 && this.metrics.evaluations.length === 0) this.#measure();
    while (!this.finished && sums.samples < samples) {
      const own =
        this.settings.batch > CHUNK ? this.#advancePart(samples) : this.#advanceBatches(samples - sums.samples);
      sums = added(sums, own);
      this.metrics.addBatches(this.#seen, own);
      if (!this.betweenBatches) continue;
      this.#average();
      this.#record();
    }
    return sums;
  }

  /**
   * Trains until `now()` reaches `deadline`, at least one batch; both in milliseconds. A large network is looked after more
   * often. Stops with the batch that reaches `until` samples seen.
   */
  advanceUntil(deadline: number, now: () => number, until = Number.POSITIVE_INFINITY): Sums {
    let sums: Sums = { samples: 0, cost: 0, correct: 0 };
    let step = 1;
    let before = now();
    do {
      sums = added(sums, this.advance(Math.min(step, until - this.#seen)));
      const after = now();
      if (after - before < LOOK / 2) step *= 2;
      else if (after - before > LOOK) step = Math.max(1, step / 2);
      before = after;
    } while (!this.finished && this.#seen < until && before < deadline);
    return sums;
  }

  /**
   * Positions in the training set of the batch that was corrected last, without those that digits in other styles took the
   * place of; empty before the first.
   */
  get lastBatch(): Uint32Array {
    const { samples, batch } = this.settings;
    const last = this.#batchStart - 1;
    if (last < 0 || Math.floor(last / samples) !== this.#orderEpoch) return new Uint32Array(0);
    const within = last % samples;
    const first = within - (within % batch);
    return this.#mix.kept(this.#order.subarray(first, within + 1), last - within + first);
  }

  /** Forgets the parts of a batch under way, and keeps a checkpoint of where the run stands. */
  rest(): void {
    this.#seen = this.#batchStart;
    this.#trainer.abandonBatch();
    if (this.checkpoints.all.at(-1)?.seen !== this.#seen) this.checkpoints.add(this.#seen, this.#trainer.weights());
  }

  /**
   * Goes back to the place of a checkpoint, whose weights the trainer has by now, to run on from there: what came after is
   * forgotten, and the mean of the last epochs begins anew.
   */
  branchAt(seen: number): void {
    this.#trainer.abandonBatch();
    this.#seen = seen;
    this.#batchStart = seen;
    this.#mark = 0;
    while (this.#mark < seen) this.#mark = nextMark(this.#mark);
    this.#mean.forget();
    this.#averageDue = this.#averageAfter(seen);
    this.metrics.forgetAfter(seen);
    this.checkpoints.branchAt(seen);
  }

  get #epochEnd(): number {
    return (Math.floor(this.#batchStart / this.settings.samples) + 1) * this.settings.samples;
  }

  get #batchEnd(): number {
    return Math.min(this.#batchStart + this.settings.batch, this.#epochEnd);
  }

  #advanceBatches(samples: number): Sums {
    const { batch } = this.settings;
    const most = this.#mix.isPlain ? samples : Math.min(samples, MOST_POSITIONS - batch);
    const wanted = Math.min(
      most,
      Math.max(1, Math.min(this.#mark, this.checkpoints.nextDue, this.#averageDue) - this.#seen),
    );
    const end = Math.min(this.#seen + Math.ceil(wanted / batch) * batch, this.#epochEnd);
    const sums = this.#trainer.train(this.#positions(end), batch, this.alpha);
    this.#seen = end;
    this.#batchStart = end;
    return sums;
  }

  #advancePart(samples: number): Sums {
    const length = this.#batchEnd - this.#batchStart;
    const most = this.#mix.isPlain ? samples : Math.min(samples, MOST_POSITIONS - CHUNK);
    const end = Math.min(this.#seen + Math.ceil(most / CHUNK) * CHUNK, this.#batchEnd);
    const last = end === this.#batchEnd;
    try {
      const sums = this.#trainer.trainPart(this.#positions(end), length, this.alpha, last);
      this.#seen = end;
      if (last) this.#batchStart = end;
      return sums;
    } catch (error) {
      this.#seen = this.#batchStart;
      throw error;
    }
  }

  /** The epoch's positions from `seen` to `end`, which lies in the same epoch; some of them those of other digits or of varied copies. */
  #positions(end: number): Uint32Array {
    const { samples, seed } = this.settings;
    const epoch = this.epoch;
    if (epoch !== this.#orderEpoch) {
      this.#order = epochOrder(seed, epoch, samples);
      this.#orderEpoch = epoch;
    }
    const positions = this.#order.subarray(this.#seen - epoch * samples, end - epoch * samples);
    return this.#mix.isPlain ? positions : this.#mix.among(positions, this.#seen);
  }

  /** After `seen` samples: when the next weights enter the mean. */
  #averageAfter(seen: number): number {
    const { averaged = 0, epochs, samples } = this.settings;
    if (averaged === 0) return Number.POSITIVE_INFINITY;
    const from = Math.max(0, epochs - averaged) * samples;
    return from + AVERAGED_EVERY * Math.max(1, Math.floor((seen - from) / AVERAGED_EVERY) + 1);
  }

  /** Weights due enter the mean, which takes their place at the end. */
  #average(): void {
    if (this.#seen >= this.#averageDue) {
      this.#mean.add(this.#trainer.weights());
      this.#averageDue = this.#averageAfter(this.#seen);
    }
    const mean = this.finished ? this.#mean.mean : null;
    if (mean !== null) this.#trainer.setWeights(mean);
  }

  #record(): void {
    this.#measure();
    if (this.#seen >= this.checkpoints.nextDue || this.finished)
      this.checkpoints.add(this.#seen, this.#trainer.weights());
  }

  #measure(): void {
    const epochEnds = this.#seen % this.settings.samples === 0;
    if (this.#seen < this.#mark && !epochEnds) return;
    while (this.#mark <= this.#seen) this.#mark = nextMark(this.#mark);
    this.#evaluate("train", Math.min(MEASURED, this.settings.samples));
    this.#evaluate("test", epochEnds && this.#seen > 0 ? this.#trainer.count("test") : MEASURED);
  }

  #evaluate(set: SetName, most: number): void {
    const count = Math.min(most, this.#trainer.count(set));
    if (count === 0) return;
    const positions = Uint32Array.from({ length: count }, (_, n) => n);
    this.metrics.addEvaluation(this.#seen, set, this.#trainer.evaluate(set, positions));
  }
}
