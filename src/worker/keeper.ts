import { type Change, shelfFault } from "../device/shelf.ts";
import type { Checkpoint } from "../training/checkpoints.ts";
import type { Clock } from "./clock.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { KeptNetwork, KeptNews, KeptRun } from "./protocol/keeping.ts";
import type { RunRecord } from "./protocol/training.ts";

/**
 * Milliseconds between two writings, at least, and one more for each so many weights: while a network trains, it changes all
 * the time.
 */
const pace = 1000;
const keptPerMillisecond = 100;

type Write = (changes: readonly Change[]) => Promise<void>;

/** What is to be kept: the network, and its run; null where a run has ended, undefined where there never was one. */
interface Keepable {
  readonly network: HeldNetwork;
  readonly run: RunRecord | null | undefined;
}

/**
 * Puts the network and its run on the device's shelf whenever they have changed, the newest only: one writing is under way at
 * a time, and a moment lies between two, but before what a person did. A checkpoint is written once.
 */
export class Keeper {
  readonly #write: Write;
  readonly #report: (news: KeptNews) => void;
  readonly #clock: Clock;
  #name: string | null = null;
  #look: (() => Keepable | null) | null = null;
  #writing = false;
  /** Whether the moment after a writing is not over. */
  #resting = false;
  /** Whether what there is now does not wait for it. */
  #urgent = false;
  #writings = 0;
  #kept = "";
  /** The checkpoints that are on the shelf. */
  #moments = new Map<number, Checkpoint>();

  constructor(write: Write, report: (news: KeptNews) => void, clock: Clock) {
    this.#write = write;
    this.#report = report;
    this.#clock = clock;
  }

  /** Begins to keep what `look` shows, under a name. */
  keepAs(name: string, look: () => Keepable | null): void {
    this.#name = name;
    this.#look = look;
    this.changed();
  }

  /** Something may have changed: it is looked at, and kept if so. */
  changed(): void {
    if (this.#writing || (this.#resting && !this.#urgent) || this.#name === null) return;
    this.#urgent = false;
    const what = this.#look?.() ?? null;
    if (what === null) return;
    const { network, run } = what;
    const state = JSON.stringify([network.stamp, run && [run.seen, run.moment, run.settings, run.checkpoints.length]]);
    if (state === this.#kept) return;
    this.#kept = state;
    this.#writing = true;
    void this.#put(this.#name, network, run);
  }

  /** A person has changed something, as begun a run: a page that is reloaded the next moment finds it. */
  changedByHand(): void {
    this.#urgent = true;
    this.changed();
  }

  async #put(name: string, network: HeldNetwork, run: RunRecord | null | undefined): Promise<void> {
    const { stamp, weights } = network;
    const at = Date.now();
    const count = weights.reduce((sum, layer) => sum + layer.length, 0);
    const moments = run === undefined ? this.#moments : new Map(run?.checkpoints.map((one) => [one.seen, one]));
    try {
      await this.#write([networkChange(name, network, run, at), ...this.#runChanges(name, network, run, moments, at)]);
      this.#moments = moments;
      this.#report({ kind: "kept", ...stamp, fault: null });
    } catch (error) {
      this.#report({ kind: "kept", ...stamp, fault: shelfFault(error) });
    }
    this.#writing = false;
    this.#resting = true;
    const writing = ++this.#writings;
    this.#clock.later(
      () => {
        if (writing !== this.#writings) return;
        this.#resting = false;
        this.changed();
      },
      Math.max(pace, count / keptPerMillisecond),
    );
    if (this.#urgent) this.changed();
  }

  #runChanges(
    name: string,
    { sizes }: HeldNetwork,
    run: Keepable["run"],
    moments: ReadonlyMap<number, Checkpoint>,
    at: number,
  ): Change[] {
    if (run === undefined) return [];
    const changes: Change[] = [];
    for (const [seen, checkpoint] of moments) {
      if (this.#moments.get(seen) !== checkpoint) {
        changes.push({ box: "checkpoints", key: [name, seen], value: checkpoint.weights });
      }
    }
    for (const seen of this.#moments.keys()) {
      if (!moments.has(seen)) changes.push({ box: "checkpoints", key: [name, seen] });
    }
    if (run === null) return [...changes, { box: "runs", key: name }];
    const { checkpoints: _apart, ...rest } = run;
    const value: KeptRun = { ...rest, form: 1, at, sizes, moments: [...moments.keys()] };
    return [...changes, { box: "runs", key: name, value }];
  }
}

/** A network as it was drawn comes back by itself, and needs no record, unless a run has begun on it. */
function networkChange(
  name: string,
  { sizes, init, weights, initial }: HeldNetwork,
  run: Keepable["run"],
  at: number,
): Change {
  if (weights === initial && (run === null || run === undefined)) return { box: "networks", key: name };
  const value: KeptNetwork = { form: 1, at, sizes, init, weights };
  return { box: "networks", key: name, value };
}
