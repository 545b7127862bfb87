import type { Weights } from "../core/network.ts";
import { WatchedRun } from "../training/watched-run.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { WatchedNews, WatchPlan } from "./protocol/watching.ts";
import { Refusal } from "./refusal.ts";
import { Slices } from "./slices.ts";

/** Milliseconds between two reports. */
const REPORT = 80;

interface Watching {
  readonly plan: WatchPlan;
  readonly network: HeldNetwork;
  readonly run: WatchedRun;
}

/** Trains copies of the network side by side, in slices, and tells how each stands. The network itself stays as it is. */
export class WatchSession {
  readonly #digits: DataSet;
  readonly #report: (news: WatchedNews) => void;
  readonly #clock: Clock;
  readonly #slices: Slices;
  #watching: Watching | null = null;

  constructor(digits: DataSet, report: (news: WatchedNews) => void, clock: Clock) {
    this.#digits = digits;
    this.#report = report;
    this.#clock = clock;
    this.#slices = new Slices(clock, REPORT);
  }

  /** Begins, from the weights given or the network's. Throws a Refusal where too few digits are here. */
  start(network: HeldNetwork, plan: WatchPlan): void {
    this.end();
    const { digits } = this.#digits;
    const { set, count } = plan.settings.measured;
    if (digits.train.available === 0) throw new Refusal({ code: "empty-subset" });
    const { available } = digits[set];
    if (available < count) throw new Refusal({ code: "no-digit", set, index: count - 1, available });
    const weights: Weights = plan.weights ?? network.weights;
    const run = new WatchedRun(network.sizes, weights, plan.settings, {
      available: digits.train.available,
      image: (of, index) => this.#digits.image({ set: of, index }),
      label: (of, index) => this.#digits.label({ set: of, index }),
    });
    const watching = { plan, network, run };
    this.#watching = watching;
    this.#tell(watching, "running");
    this.#slices.start((until) => this.#slice(watching, until));
  }

  /** Ends what is under way; the page is told. */
  end(): void {
    const watching = this.#watching;
    this.#watching = null;
    this.#slices.stop();
    if (watching !== null) this.#tell(watching, "ended");
  }

  /** Corrects until the time is up; says whether there is more to do. */
  #slice(watching: Watching, until: number): boolean {
    const { run } = watching;
    while (!run.finished && this.#clock.now() < until) run.advance();
    if (run.finished) {
      this.#watching = null;
      this.#tell(watching, "finished");
      return false;
    }
    if (this.#slices.due) this.#tell(watching, "running");
    return true;
  }

  #tell({ plan, network, run }: Watching, status: WatchedNews["status"]): void {
    this.#slices.report();
    this.#report({
      kind: "watched",
      run: network.run,
      revision: network.revision,
      purpose: plan.purpose,
      settings: plan.settings,
      status,
      done: run.done,
      lanes: run.lanes.map(({ points, failure }) => ({ points: [...points], fault: failure?.fault ?? null })),
    });
  }
}
