import { CoreError } from "../core/errors.ts";
import type { Conventions, NetworkSpec } from "../core/network.ts";
import { createTrainer } from "../training/create-trainer.ts";
import { TrainingError } from "../training/errors.ts";
import { networkFaults, settingFaults } from "../training/guard.ts";
import { TrainingRun } from "../training/run.ts";
import type { RunSettings } from "../training/settings.ts";
import type { Trainer } from "../training/trainer.ts";
import { batchCurve, evaluationCurve } from "./curves.ts";
import type { DataSet } from "./data-set.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { Accuracy, Fault, TrainingAction, TrainingNews, TrainingStatus } from "./protocol.ts";
import { Refusal } from "./refusal.ts";

/** Time and turns, so that a test can hold both. `soon` lets waiting messages be heard first. */
export interface Clock {
  now(): number;
  soon(task: () => void): void;
  later(task: () => void, milliseconds: number): void;
}

/** Milliseconds of training between two looks at waiting messages: a pause is heard within one of them. */
const SLICE = 12;
/** Milliseconds between two reports. */
const REPORT = 50;
/** Milliseconds between two copies of the weights to the page, which keeps them in case the worker dies. */
const KEEP = 2000;

interface Running {
  readonly network: HeldNetwork;
  readonly run: TrainingRun;
  readonly conventions: Conventions;
  status: TrainingStatus;
  fault: Fault | null;
  /** Where to pause, in samples seen. */
  until: number;
  /** Milliseconds between two batches; 0 is full speed. */
  pace: number;
  /** The revision whose weights the trainer has. */
  revision: number;
  /** Whether the trainer's weights are newer than the network's. */
  ahead: boolean;
  /** Samples and milliseconds of the slices since the last rest, for samples per second. */
  samples: number;
  milliseconds: number;
  turn: number;
}

/**
 * Training in slices: between two of them pause, step and trace are heard. The trainer's weights are fetched into the
 * network when somebody asks for them.
 */
export class TrainingSession {
  readonly #digits: DataSet;
  readonly #report: (news: TrainingNews) => void;
  readonly #clock: Clock;
  #trainer: Trainer | null = null;
  #running: Running | null = null;
  #reported = 0;
  #kept = 0;

  constructor(digits: DataSet, report: (news: TrainingNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#report = report;
    this.#clock = clock;
  }

  /** Begins a run on the network's weights, and goes. Throws a Refusal for settings that cannot be used. */
  start(network: HeldNetwork, conventions: Conventions, settings: RunSettings): void {
    this.end();
    const spec: NetworkSpec = { sizes: network.sizes, ...conventions };
    const [fault] = [...networkFaults(spec), ...settingFaults(settings, this.#digits.digits.train.available)];
    if (fault !== undefined) throw new Refusal(fault);
    const trainer = this.#prepared(spec, network);
    this.#running = {
      network,
      run: new TrainingRun(trainer, settings),
      conventions,
      status: "paused",
      fault: null,
      until: Number.POSITIVE_INFINITY,
      pace: 0,
      revision: network.revision,
      ahead: false,
      samples: 0,
      milliseconds: 0,
      turn: 0,
    };
    this.#go(this.#running);
  }

  /** Pause, resume, one batch, one epoch, or another pace. Nothing happens where no run is under way. */
  control(action: TrainingAction): void {
    const running = this.#running;
    if (running === null) return;
    switch (action.kind) {
      case "pause":
        this.#rest(running, "paused");
        break;
      case "resume":
        running.until = Number.POSITIVE_INFINITY;
        this.#go(running);
        break;
      case "batch":
        running.until = running.run.seen + running.run.leftInBatch;
        this.#go(running);
        break;
      case "epoch":
        running.until = running.run.seen + running.run.leftInEpoch;
        this.#go(running);
        break;
      case "pace":
        running.pace = action.milliseconds;
        break;
    }
  }

  /** Brings the trainer's weights into the network, if they are newer. */
  fetch(): void {
    const running = this.#running;
    if (running === null || this.#trainer === null || !running.ahead) return;
    running.network.change(this.#trainer.weights());
    running.revision = running.network.revision;
    running.ahead = false;
  }

  /** Stops between two batches, with the weights in the network, so that somebody else may change them. */
  settle(): void {
    const running = this.#running;
    if (running === null) return;
    if (!running.run.betweenBatches) this.#attempt(running, () => running.run.advance(running.run.leftInBatch));
    if (running.status === "running") this.#rest(running, "paused");
    this.fetch();
  }

  /** Ends the run for good: the network was reset or replaced. Nothing of it is reported afterwards. */
  end(): void {
    if (this.#running !== null) this.#running.turn += 1;
    this.#running = null;
  }

  /**
   * The trainer with the network's weights and every digit that has arrived, for somebody else's use until the next call of
   * this session: a run under way rests first, and takes the network's weights again when it goes on.
   */
  borrow(network: HeldNetwork, conventions: Conventions): Trainer {
    this.settle();
    if (this.#running !== null) this.#running.revision = -1;
    return this.#prepared({ sizes: network.sizes, ...conventions }, network);
  }

  /** What the network reads right of the test digits that are here; a run under way goes on undisturbed. */
  testAccuracy(network: HeldNetwork, conventions: Conventions): Accuracy {
    const own = this.#running?.revision === network.revision ? this.#trainer : null;
    const trainer = own ?? this.#prepared({ sizes: network.sizes, ...conventions }, network);
    const all = Uint32Array.from({ length: trainer.count("test") }, (_, n) => n);
    return { right: trainer.evaluate("test", all).correct, count: all.length };
  }

  #go(running: Running): void {
    if (running.run.finished || running.status === "running" || this.#trainer === null) return;
    if (running.revision !== running.network.revision) {
      this.#trainer.setWeights(running.network.weights);
      running.revision = running.network.revision;
    }
    running.status = "running";
    running.fault = null;
    running.samples = 0;
    running.milliseconds = 0;
    running.turn += 1;
    this.#tell(running);
    this.#next(running, running.turn);
  }

  #next(running: Running, turn: number): void {
    const slice = (): void => {
      if (running.turn === turn && this.#running === running) this.#slice(running, turn);
    };
    if (running.pace > 0) this.#clock.later(slice, running.pace);
    else this.#clock.soon(slice);
  }

  #slice(running: Running, turn: number): void {
    const began = this.#clock.now();
    const { run } = running;
    const sound = this.#attempt(running, () => {
      const sums =
        running.pace > 0 || Number.isFinite(running.until)
          ? run.advance(running.pace > 0 ? 1 : Math.min(1024, running.until - run.seen))
          : run.advanceUntil(began + SLICE, () => this.#clock.now());
      running.samples += sums.samples;
    });
    running.milliseconds += this.#clock.now() - began;
    if (!sound) return;
    if (run.finished) this.#rest(running, "finished");
    else if (run.seen >= running.until) this.#rest(running, "paused");
    else {
      if (running.pace > 0 || this.#clock.now() - this.#reported >= REPORT) this.#tell(running);
      this.#next(running, turn);
    }
  }

  /** Trains; where the numbers leave what float32 holds, the run rests on its last finite weights and says so. */
  #attempt(running: Running, train: () => void): boolean {
    try {
      train();
      running.ahead = true;
      return true;
    } catch (error) {
      if (!(error instanceof TrainingError || error instanceof CoreError)) throw error;
      running.fault = error.fault;
      running.ahead = true;
      this.#rest(running, "failed");
      return false;
    }
  }

  #rest(running: Running, status: TrainingStatus): void {
    if (running.status !== "running") return;
    running.status = status;
    running.turn += 1;
    this.#tell(running);
  }

  #tell(running: Running): void {
    const { run, network } = running;
    const now = this.#clock.now();
    const keeping = running.status !== "running" || now - this.#kept >= KEEP;
    if (keeping) {
      this.fetch();
      this.#kept = now;
    }
    this.#reported = now;
    const perSecond = running.milliseconds > 0 ? (1000 * running.samples) / running.milliseconds : null;
    this.#report({
      kind: "training",
      run: network.run,
      revision: network.revision,
      status: running.status,
      path: this.#trainer?.path ?? "typescript",
      settings: run.settings,
      conventions: running.conventions,
      seen: run.seen,
      total: run.total,
      perSecond,
      bytes: this.#trainer?.bytes ?? 0,
      curves: {
        batch: batchCurve(run.metrics.batches),
        train: evaluationCurve(run.metrics.evaluations, "train"),
        test: evaluationCurve(run.metrics.evaluations, "test"),
      },
      model: keeping ? network.model : null,
      fault: running.fault,
    });
  }

  /** The trainer with this network and every digit that has arrived. */
  #prepared(spec: NetworkSpec, network: HeldNetwork): Trainer {
    if (this.#trainer === null) this.#trainer = createTrainer(spec, network.weights);
    else this.#trainer.configure(spec, network.weights);
    for (const set of ["train", "test"] as const) {
      const { images, labels, available } = this.#digits.digits[set];
      const known = this.#trainer.count(set);
      if (available > known) {
        this.#trainer.append(set, images.subarray(known * 784, available * 784), labels.subarray(known, available));
      }
    }
    return this.#trainer;
  }
}
