import { CoreError } from "../core/errors.ts";
import type { Look } from "../course/faults/look.ts";
import { readerSizes } from "../digits/mnist-sizes.ts";
import { sizeFaults } from "../setup/limits.ts";
import { rulesOf } from "../setup/rules.ts";
import type { RulesName } from "../setup/setup.ts";
import type { CoreRun } from "../training/core-run.ts";
import { settingFaults } from "../training/guard.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import type { ProgramNews, ProgramsNews, ProgramsPlan, ProgramsStatus } from "./protocol/programs.ts";
import { Refusal } from "./refusal.ts";
import { Slices } from "./slices.ts";
import { inspect, runUnder } from "./symptoms.ts";

/** Milliseconds between two reports, and between two looks at the numbers, which take some milliseconds each. */
const REPORT = 100;
const LOOK = 1000;

interface One {
  readonly program: RulesName;
  readonly run: CoreRun;
  /** What has been seen of it and not told yet. */
  looks: Pick<ProgramNews, "before" | "now">;
  /** Milliseconds that its corrections took. */
  spent: number;
}

interface Under {
  readonly plan: ProgramsPlan;
  readonly session: number;
  readonly ones: readonly One[];
  status: ProgramsStatus;
}

/**
 * Programs side by side: each trains a network of its own from the same seed, on the same samples in the same order, a correction of
 * one after a correction of the other, in slices between which other questions are heard.
 */
export class ProgramsSession {
  readonly #digits: DataSet;
  readonly #report: (news: ProgramsNews) => void;
  readonly #clock: Clock;
  readonly #slices: Slices;
  #under: Under | null = null;
  #sessions = 0;
  #looked = 0;

  constructor(digits: DataSet, report: (news: ProgramsNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#report = report;
    this.#clock = clock;
    this.#slices = new Slices(clock, REPORT);
  }

  /** Begins; what ran before is over. Throws a Refusal for conditions that cannot be used. */
  start(plan: ProgramsPlan): void {
    const { conditions, seed, programs } = plan;
    const { hidden, samples, batch, alpha } = conditions;
    const settings = { alpha, batch, epochs: 1, samples, seed };
    const [fault] = [
      ...sizeFaults(readerSizes([hidden])),
      ...settingFaults(settings, this.#digits.digits.train.available),
    ];
    if (fault !== undefined) throw new Refusal(fault);
    const digits = coreDigits(this.#digits);
    const ones = programs.map((program): One => {
      const run = runUnder(conditions, seed, rulesOf({ rules: program, biases: "corrected" }), digits);
      const look = lookOf(run);
      return { program, run, looks: { before: look, now: look }, spent: 0 };
    });
    this.#under = { plan, session: ++this.#sessions, ones, status: "running" };
    this.#tell(this.#under);
    this.#goOn(this.#under);
  }

  /** Pause, go on, or end for good. Nothing happens where nothing runs. */
  control(action: "pause" | "resume" | "stop"): void {
    const under = this.#under;
    if (under === null || under.status === "finished" || under.status === "stopped") return;
    under.status = action === "pause" ? "paused" : action === "stop" ? "stopped" : "running";
    this.#tell(under);
    if (under.status === "running") this.#goOn(under);
    else this.#slices.stop();
  }

  #goOn(under: Under): void {
    this.#slices.start((until) => this.#slice(under, until));
  }

  /** Corrects until the time is up; says whether there is more to do. */
  #slice(under: Under, until: number): boolean {
    do {
      for (const one of under.ones) {
        if (one.run.finished) continue;
        const began = this.#clock.now();
        one.run.advance();
        one.spent += this.#clock.now() - began;
      }
    } while (this.#clock.now() < until && under.ones.some(({ run }) => !run.finished));
    if (under.ones.every(({ run }) => run.finished)) under.status = "finished";
    if (under.status === "finished" || this.#slices.due) this.#tell(under);
    return under.status === "running";
  }

  #tell({ plan, session, status, ones }: Under): void {
    this.#slices.report();
    if (status !== "running" || this.#clock.now() - this.#looked >= LOOK) {
      for (const one of ones) one.looks = { ...one.looks, now: lookOf(one.run) };
      this.#looked = this.#clock.now();
    }
    this.#report({ kind: "programs", session, plan, status, ones: ones.map(newsOf) });
    for (const one of ones) one.looks = {};
  }
}

function newsOf({ program, run, looks, spent }: One): ProgramNews {
  const { cost, accuracy, seen, failure } = run;
  return {
    program,
    seen,
    cost: { seen: Float64Array.from(cost.seen), value: Float64Array.from(cost.value) },
    accuracy: { seen: Float64Array.from(accuracy.seen), value: Float64Array.from(accuracy.value) },
    ...looks,
    perSecond: spent === 0 ? null : (1000 * seen) / spent,
    fault: failure?.fault ?? null,
  };
}

/** What is seen now; null where its numbers are not finite. */
function lookOf(run: CoreRun): Look | null {
  try {
    return run.failure === null ? inspect(run).look : null;
  } catch (error) {
    if (error instanceof CoreError) return null;
    throw error;
  }
}

/** The digits that are here, as a run through the core reads them. */
export function coreDigits(digits: DataSet): Parameters<typeof runUnder>[3] {
  return {
    count: (set) => digits.digits[set].available,
    image: (set, index) => digits.image({ set, index }),
    label: (set, index) => digits.label({ set, index }),
  };
}
