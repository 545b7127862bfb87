import { CoreError } from "../core/errors.ts";
import { seededRandom } from "../core/random.ts";
import { normaliseStrokes } from "../digits/normalise.ts";
import { variedImages } from "../digits/vary.ts";
import { TrainingError } from "../training/errors.ts";
import { LESSON_SETTINGS, LessonRun, MOST_OWN } from "../training/lesson-run.ts";
import { sampleResults } from "../training/trainer.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { Fault } from "./protocol/fault.ts";
import type { LabelledImage } from "./protocol/samples.ts";
import type { Lesson, LessonAccuracy, TeachingNews } from "./protocol/teaching.ts";
import { Refusal } from "./refusal.ts";
import { Slices } from "./slices.ts";
import type { TrainingSession } from "./training-session.ts";

/** Milliseconds between two reports. */
const REPORT = 100;
/** Images that one digit is varied into, fewer where the collection is large. */
const MOST_VARIATIONS = 40;

interface Teaching {
  readonly network: HeldNetwork;
  readonly lesson: Lesson;
  /** Images made so far, of the digits up to `next`. */
  readonly images: LabelledImage[];
  readonly before: LessonAccuracy;
  run: LessonRun | null;
  /** The next digit to vary. */
  next: number;
  status: TeachingNews["status"];
  after: LessonAccuracy | null;
  fault: Fault | null;
}

/**
 * Teaches the network somebody's own digits, in slices: first each is varied into many, then training goes on with them
 * among MNIST's. Before and after, what the network reads is counted on the digits held out and on MNIST's test set.
 */
export class TeachingSession {
  readonly #digits: DataSet;
  readonly #training: TrainingSession;
  readonly #report: (news: TeachingNews) => void;
  readonly #clock: Clock;
  readonly #slices: Slices;
  #teaching: Teaching | null = null;

  constructor(digits: DataSet, training: TrainingSession, report: (news: TeachingNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#training = training;
    this.#report = report;
    this.#clock = clock;
    this.#slices = new Slices(clock, REPORT);
  }

  /** Begins a lesson. Throws a Refusal where there is nothing to teach or no digit of MNIST to mix it with. */
  start(network: HeldNetwork, lesson: Lesson): void {
    this.end();
    if (lesson.taught.length === 0 || this.#digits.digits.train.available === 0) {
      throw new Refusal({ code: "empty-subset" });
    }
    const before = this.#measured(network, lesson);
    const teaching: Teaching = {
      network,
      lesson,
      images: [],
      before,
      run: null,
      next: 0,
      status: "preparing",
      after: null,
      fault: null,
    };
    this.#teaching = teaching;
    this.#tell(teaching);
    this.#slices.start((until) => this.#slice(teaching, until));
  }

  /** Ends the lesson under way with the weights that it has reached; the page is told. */
  end(): void {
    if (this.#teaching !== null) this.#close(this.#teaching, "ended");
  }

  /** Ends it without a word: its network is no more. */
  forget(): void {
    this.#teaching = null;
    this.#slices.stop();
  }

  /** Prepares or teaches until the time is up; says whether there is more to do. */
  #slice(teaching: Teaching, until: number): boolean {
    try {
      if (teaching.run === null) this.#prepare(teaching, until);
      else teaching.run.advanceUntil(until, () => this.#clock.now());
    } catch (error) {
      if (!(error instanceof TrainingError || error instanceof CoreError)) throw error;
      teaching.fault = error.fault;
      this.#close(teaching, "failed");
      return false;
    }
    if (teaching.run?.finished === true) {
      this.#close(teaching, "finished");
      return false;
    }
    if (this.#slices.due) this.#tell(teaching);
    return true;
  }

  /** Varies digits until the time is up; with the last of them, and the digits in other styles, the run begins. */
  #prepare(teaching: Teaching, until: number): void {
    const { taught, conventions, seed, styled } = teaching.lesson;
    const each = Math.max(1, Math.min(MOST_VARIATIONS, Math.floor(MOST_OWN / taught.length)));
    do {
      const digit = taught[teaching.next];
      if (digit === undefined) break;
      const random = seededRandom(seed + teaching.next);
      for (const image of variedImages(digit.strokes, each, random)) {
        teaching.images.push({ image, label: digit.label });
      }
      teaching.next += 1;
    } while (this.#clock.now() < until);
    if (teaching.next < taught.length) return;
    if (styled && !this.#training.supplyStyled(until)) return;
    const trainer = this.#training.borrow(teaching.network, conventions);
    const settings = { ...LESSON_SETTINGS, styled: styled ? LESSON_SETTINGS.styled : 0 };
    teaching.run = new LessonRun(trainer, teaching.images.splice(0), seed, settings);
    teaching.status = "running";
  }

  #close(teaching: Teaching, status: "finished" | "ended" | "failed"): void {
    this.#teaching = null;
    this.#slices.stop();
    teaching.status = status;
    if (teaching.run !== null) {
      teaching.network.change(teaching.run.weights);
      if (status !== "failed") teaching.after = this.#measured(teaching.network, teaching.lesson);
    }
    this.#tell(teaching);
  }

  /** What the network reads right; the digits held out stand on guests' places meanwhile. */
  #measured(network: HeldNetwork, { conventions, heldOut }: Lesson): LessonAccuracy {
    const trainer = this.#training.borrow(network, conventions);
    const guests = Uint32Array.from(heldOut, ({ strokes, label }, n) =>
      trainer.writeGuest(n, normaliseStrokes(strokes).image, label),
    );
    const found = sampleResults(guests.length);
    const own = trainer.evaluate("train", guests, found);
    const all = Uint32Array.from({ length: trainer.count("test") }, (_, n) => n);
    return {
      own: { right: own.correct, count: guests.length, answers: found.answers },
      mnist: { right: trainer.evaluate("test", all).correct, count: all.length },
    };
  }

  #tell(teaching: Teaching): void {
    const { network, run, status, before, after, fault } = teaching;
    this.#slices.report();
    this.#report({
      kind: "teaching",
      run: network.run,
      revision: network.revision,
      status,
      done: run?.done ?? 0,
      total: LESSON_SETTINGS.corrections,
      before,
      after,
      model: status === "preparing" || status === "running" ? null : network.model,
      fault,
    });
  }
}
