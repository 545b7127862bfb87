import { CoreError } from "../core/errors.ts";
import type { Conventions, NetworkSpec } from "../core/network.ts";
import { imageSize, type MnistSetName } from "../digits/mnist-sizes.ts";
import { sizeFaults } from "../setup/limits.ts";
import { checkpointWeights } from "../training/checkpoints.ts";
import { createTrainer } from "../training/create-trainer.ts";
import { TrainingError } from "../training/errors.ts";
import { settingFaults } from "../training/guard.ts";
import { type Past, TrainingRun } from "../training/run.ts";
import type { RunSettings } from "../training/settings.ts";
import type { Trainer } from "../training/trainer.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { Accuracy } from "./protocol/network.ts";
import type { Measure, Moment, RunRecord, TrainingAction, TrainingNews, TrainingStatus } from "./protocol/training.ts";
import { Refusal } from "./refusal.ts";
import { type Running, trainingNews } from "./running.ts";
import { SLICE } from "./slices.ts";

/** Milliseconds between two reports. */
const REPORT = 50;
/**
 * Milliseconds between two copies of the weights to the page, which keeps them in case the worker dies: at least so many,
 * and one more for each so many weights, since a page must not be busy with taking them.
 */
const KEEP = 2000;
const KEPT_PER_MILLISECOND = 100;
/** Digits of the last batch that are named to the page. */
const SHOWN = 20;
/** Training digits that a moment brought back is measured on, as the run measures itself. */
const MEASURED = 1000;

/** A network in training, to be looked at. */
export interface Look {
  readonly trainer: Trainer;
  readonly run: TrainingRun;
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
  #sessions = 0;
  #reported = 0;
  #kept = 0;

  constructor(digits: DataSet, report: (news: TrainingNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#report = report;
    this.#clock = clock;
  }

  /** Begins a run on the network's weights, and goes. Throws a Refusal for settings that cannot be used. */
  start(network: HeldNetwork, conventions: Conventions, settings: RunSettings, pace = 0): void {
    const running = this.#begin(network, conventions, settings, null, pace);
    this.#go(running);
  }

  /** A run at rest on the network's weights, new or gone on with. */
  #begin(network: HeldNetwork, conventions: Conventions, settings: RunSettings, past: Past | null, pace = 0): Running {
    this.end();
    const spec: NetworkSpec = { sizes: network.sizes, ...conventions };
    const [fault] = [...sizeFaults(spec.sizes), ...settingFaults(settings, this.#digits.digits.train.available)];
    if (fault !== undefined) throw new Refusal(fault);
    const trainer = this.#prepared(spec, network);
    const running: Running = {
      network,
      run: new TrainingRun(trainer, settings, past),
      conventions,
      session: ++this.#sessions,
      branchedAt: null,
      fromInitial: network.weights === network.initial,
      moment: null,
      measuredThere: null,
      batch: null,
      status: "paused",
      fault: null,
      until: Number.POSITIVE_INFINITY,
      pace,
      revision: network.revision,
      ahead: false,
      samples: 0,
      milliseconds: 0,
      turn: 0,
    };
    this.#running = running;
    return running;
  }

  /**
   * Takes up a run that was interrupted, at rest, on the network's weights, which are those that it had then. Throws a Refusal
   * for settings that cannot be used, as where fewer digits are here.
   */
  takeUp(network: HeldNetwork, record: RunRecord): void {
    const { settings, conventions, branchedAt, fromInitial, moment, measuredThere } = record;
    const running = this.#begin(network, conventions, settings, record);
    Object.assign(running, { branchedAt, fromInitial, moment, measuredThere });
    if (running.run.finished) running.status = "finished";
    this.#tell(running);
  }

  /** The run as it stands, to be kept: null once one has ended, undefined where none ever was. Its weights are the network's. */
  get record(): RunRecord | null | undefined {
    const running = this.#running;
    if (running === null) return this.#sessions === 0 ? undefined : null;
    const { run, conventions, branchedAt, fromInitial, moment, measuredThere } = running;
    return { ...run.past, settings: run.settings, conventions, branchedAt, fromInitial, moment, measuredThere };
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
        this.#ready(running);
        running.until = Number.POSITIVE_INFINITY;
        this.#go(running);
        break;
      case "batch":
        this.#ready(running);
        running.until = running.run.seen + running.run.leftInBatch;
        this.#go(running);
        break;
      case "epoch":
        this.#ready(running);
        running.until = running.run.seen + running.run.leftInEpoch;
        this.#go(running);
        break;
      case "pace":
        running.pace = action.milliseconds;
        break;
    }
  }

  /**
   * Rests, and brings the weights of a moment that the run went through into the network: those of the last checkpoint at or
   * before `moment`. What comes next starts from there.
   */
  bringBack(moment: Moment): void {
    const running = this.#running;
    if (running === null) return;
    if (running.status === "running") this.#rest(running, "paused");
    this.fetch();
    const { run, network } = running;
    run.rest();
    const checkpoint = moment === "initial" ? null : run.checkpoints.before(moment);
    if (moment !== "initial" && checkpoint === null) return;
    network.change(checkpoint === null ? network.initial : checkpointWeights(checkpoint));
    running.moment = checkpoint === null ? "initial" : checkpoint.seen === run.seen ? null : checkpoint.seen;
    if (this.#trainer !== null) {
      this.#sync(running, this.#trainer);
      running.measuredThere = {
        train: measured(this.#trainer, "train", MEASURED),
        test: measured(this.#trainer, "test", Number.POSITIVE_INFINITY),
      };
    }
    this.#tell(running);
  }

  /** The run, and the trainer with the network's weights, for somebody to look at; the run goes on undisturbed. */
  look(): Look | null {
    const running = this.#running;
    const trainer = this.#trainer;
    if (running === null || trainer === null) return null;
    this.#sync(running, trainer);
    return { trainer, run: running.run };
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

  /**
   * Writes the digits in styles that MNIST lacks until `deadline`, in the clock's milliseconds, and hands them to the trainer.
   *
   * @returns whether the trainer has them all
   */
  supplyStyled(deadline: number): boolean {
    const { styled } = this.#digits;
    styled.writeUntil(deadline, () => this.#clock.now());
    if (!styled.complete || this.#trainer === null) return false;
    if (this.#trainer.styled === 0) this.#trainer.keepStyled(styled.images, styled.labels);
    return true;
  }

  /** What the network reads right of the test digits that are here; a run under way goes on undisturbed. */
  testAccuracy(network: HeldNetwork, conventions: Conventions): Accuracy {
    const own = this.#running?.revision === network.revision ? this.#trainer : null;
    const trainer = own ?? this.#prepared({ sizes: network.sizes, ...conventions }, network);
    const all = Uint32Array.from({ length: trainer.count("test") }, (_, n) => n);
    return { right: trainer.evaluate("test", all).correct, count: all.length };
  }

  #go(running: Running): void {
    const trainer = this.#trainer;
    if (running.status === "running" || trainer === null) return;
    this.#sync(running, trainer);
    if (running.run.finished) return;
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
    if (running.pace > 0 && running.run.betweenBatches) this.#clock.later(slice, running.pace);
    else this.#clock.soon(slice);
  }

  #slice(running: Running, turn: number): void {
    const began = this.#clock.now();
    const { run } = running;
    if ((run.settings.styled ?? 0) > 0 && !this.supplyStyled(began + SLICE)) {
      if (this.#clock.now() - this.#reported >= REPORT) this.#tell(running);
      this.#next(running, turn);
      return;
    }
    const sound = this.#attempt(running, () => {
      const until = running.pace > 0 ? run.seen + run.leftInBatch : running.until;
      const { samples, cost, correct } = run.advanceUntil(began + SLICE, () => this.#clock.now(), until);
      const digits = [...run.lastBatch.subarray(0, SHOWN)];
      running.batch = { samples, cost: cost / samples, right: correct, digits };
      running.samples += samples;
    });
    running.milliseconds += this.#clock.now() - began;
    if (!sound) return;
    if (run.finished) this.#rest(running, "finished");
    else if (run.seen >= running.until) this.#rest(running, "paused");
    else {
      const shown = running.pace > 0 && run.betweenBatches;
      if (shown || this.#clock.now() - this.#reported >= REPORT) this.#tell(running);
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
    if (running.run.betweenBatches) running.run.rest();
    this.#tell(running);
  }

  /** The trainer takes the network's weights where they were changed behind its back. */
  #sync(running: Running, trainer: Trainer): void {
    if (running.revision === running.network.revision) return;
    const { network, conventions } = running;
    trainer.configure({ sizes: network.sizes, ...conventions }, network.weights);
    running.revision = network.revision;
  }

  /** Before the run goes on: where it went back to another moment, it is another one from there. */
  #ready(running: Running): void {
    const { moment } = running;
    const trainer = this.#trainer;
    if (moment === null || trainer === null) return;
    this.#sync(running, trainer);
    if (moment === "initial") {
      running.run = new TrainingRun(trainer, running.run.settings);
      running.fromInitial = true;
    } else running.run.branchAt(moment);
    running.branchedAt = moment === "initial" ? null : moment;
    running.moment = null;
    running.measuredThere = null;
    running.batch = null;
    running.session = ++this.#sessions;
  }

  #tell(running: Running): void {
    const now = this.#clock.now();
    const every = Math.max(KEEP, (this.#trainer?.weightCount ?? 0) / KEPT_PER_MILLISECOND);
    const keeping = running.status !== "running" || now - this.#kept >= every;
    if (keeping) {
      this.fetch();
      this.#kept = now;
    }
    this.#reported = now;
    this.#report(trainingNews(running, this.#trainer, this.#digits.styled.share, keeping));
  }

  /** The trainer with this network and every digit that has arrived. */
  #prepared(spec: NetworkSpec, network: HeldNetwork): Trainer {
    if (this.#trainer === null) this.#trainer = createTrainer(spec, network.weights);
    else this.#trainer.configure(spec, network.weights);
    for (const set of ["train", "test"] as const) {
      const { images, labels, available } = this.#digits.digits[set];
      const known = this.#trainer.count(set);
      if (available > known) {
        this.#trainer.append(
          set,
          images.subarray(known * imageSize, available * imageSize),
          labels.subarray(known, available),
        );
      }
    }
    return this.#trainer;
  }
}

/** Cost and accuracy on the first `most` digits of a set; NaN where it is empty. */
function measured(trainer: Trainer, set: MnistSetName, most: number): Measure {
  const positions = Uint32Array.from({ length: Math.min(most, trainer.count(set)) }, (_, n) => n);
  const { samples, cost, correct } = trainer.evaluate(set, positions);
  return { cost: cost / samples, accuracy: correct / samples };
}
