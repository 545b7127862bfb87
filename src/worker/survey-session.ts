import type { Conditions } from "../course/faults/conditions.ts";
import { faultIds } from "../course/faults/fault-id.ts";
import { type Spread, type Symptoms, spreadsOf } from "../course/faults/symptom.ts";
import { rulesOf } from "../setup/rules.ts";
import type { RulesName } from "../setup/setup.ts";
import { settingFaults } from "../training/guard.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import { coreDigits } from "./programs-session.ts";
import type { SurveyNews, SurveyPlan } from "./protocol/programs.ts";
import { Refusal } from "./refusal.ts";
import { Slices } from "./slices.ts";
import { measureSymptoms } from "./symptoms.ts";

/** Milliseconds between two reports, where none of the programs has become ready meanwhile. */
const REPORT = 250;

interface Under {
  readonly plan: SurveyPlan;
  readonly session: number;
  readonly steps: Generator<number, void>;
  readonly ready: Map<RulesName, Readonly<Record<string, Spread>>>;
  done: number;
  status: SurveyNews["status"];
}

/** The table of faults and symptoms, measured in the background: the right program first, then each fault, over several seeds. */
export class SurveySession {
  readonly #digits: DataSet;
  readonly #report: (news: SurveyNews) => void;
  readonly #slices: Slices;
  #under: Under | null = null;
  #sessions = 0;

  constructor(digits: DataSet, report: (news: SurveyNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#report = report;
    this.#slices = new Slices(clock, REPORT);
  }

  /** Begins; what was being measured is over. Throws a Refusal for conditions that cannot be used. */
  start(plan: SurveyPlan): void {
    const { samples, batch, alpha } = plan.conditions;
    const settings = { alpha, batch, epochs: 1, samples, seed: 1 };
    const [fault] = settingFaults(settings, this.#digits.digits.train.available);
    if (fault !== undefined) throw new Refusal(fault);
    const ready = new Map<RulesName, Readonly<Record<string, Spread>>>();
    const steps = this.#measure(plan.conditions, plan.seeds, ready);
    const under: Under = { plan, session: ++this.#sessions, steps, ready, done: 0, status: "running" };
    this.#under = under;
    this.#tell(under);
    this.#slices.start(() => this.#slice(under));
  }

  /** Ends; what is ready stays on the page. */
  stop(): void {
    const under = this.#under;
    if (under === null || under.status !== "running") return;
    under.status = "stopped";
    this.#slices.stop();
    this.#tell(under);
  }

  /** Yields the share done after every hundred samples or so. */
  *#measure(conditions: Conditions, seeds: number, ready: Under["ready"]): Generator<number, void> {
    const programs: readonly RulesName[] = ["course", ...faultIds];
    const digits = coreDigits(this.#digits);
    for (const [at, program] of programs.entries()) {
      const over: Symptoms[] = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const rules = rulesOf({ rules: program, biases: "corrected" });
        const steps = measureSymptoms(conditions, seed, rules, digits);
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) {
          yield (at + (seed - 1 + step.value) / seeds) / programs.length;
        }
        over.push(step.value);
      }
      ready.set(program, spreadsOf(over));
    }
  }

  /** One step: a hundred samples or so take as long as a slice may. Says whether there is more to do. */
  #slice(under: Under): boolean {
    const before = under.ready.size;
    const step = under.steps.next();
    if (step.done === true) under.status = "finished";
    else under.done = step.value;
    const news = step.done === true || under.ready.size > before;
    if (news || this.#slices.due) this.#tell(under);
    return under.status === "running";
  }

  #tell({ plan, session, status, done, ready }: Under): void {
    this.#slices.report();
    this.#report({ kind: "survey", session, plan, status, done: status === "finished" ? 1 : done, ready: [...ready] });
  }
}
