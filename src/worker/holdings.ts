import { inputFromImage, withBias } from "../core/input.ts";
import type { Sample, Stamp } from "../core/trace.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import type { HeldNetwork } from "./held-network.ts";
import type { Post } from "./post.ts";
import { ProgramsSession } from "./programs-session.ts";
import type { SampleRef } from "./protocol/samples.ts";
import { Refusal } from "./refusal.ts";
import { SurveySession } from "./survey-session.ts";
import { TeachingSession } from "./teaching-session.ts";
import { TrainingSession } from "./training-session.ts";
import { WatchSession } from "./watch-session.ts";

/** What the worker owns: the digits, the network in use, and all that may be under way. */
export class Holdings {
  readonly digits: DataSet;
  readonly training: TrainingSession;
  readonly teaching: TeachingSession;
  readonly programs: ProgramsSession;
  readonly survey: SurveySession;
  readonly watching: WatchSession;
  #network: HeldNetwork | null = null;

  /** @param changed sends what tells that the network has changed; `post` sends the rest */
  constructor(digits: DataSet, post: Post, changed: Post, clock: Clock) {
    this.digits = digits;
    this.training = new TrainingSession(digits, changed, clock);
    this.teaching = new TeachingSession(digits, this.training, changed, clock);
    this.programs = new ProgramsSession(digits, post, clock);
    this.survey = new SurveySession(digits, post, clock);
    this.watching = new WatchSession(digits, post, clock);
  }

  /** The network in use, its weights as they were last fetched; null before the first. */
  get network(): HeldNetwork | null {
    return this.#network;
  }

  /** The same. Throws a Refusal before the first. */
  get held(): HeldNetwork {
    if (this.#network === null) throw new Refusal({ code: "no-network" });
    return this.#network;
  }

  /** The same with its newest weights. */
  get current(): HeldNetwork {
    const own = this.held;
    this.training.fetch();
    return own;
  }

  /** Puts another network in its place: what was under way with it is over. */
  take(network: HeldNetwork): void {
    this.watching.end();
    this.teaching.forget();
    this.training.end();
    this.#network = network;
  }

  /** Which weights an answer speaks of that needs no network. */
  stampOf(run: number): Stamp {
    return { run, revision: this.#network?.revision ?? 0 };
  }

  /** A sample as the network takes it. Throws a Refusal for a digit that is not here. */
  sampleOf(ref: SampleRef): Sample {
    if (ref.kind === "row") return { x: withBias(ref.x), label: null, y: Float64Array.from(ref.y) };
    if (ref.kind === "own") return { x: inputFromImage(ref.image), label: ref.label };
    return { x: inputFromImage(this.digits.image(ref)), label: this.digits.label(ref) };
  }
}
