import type { InitialWeights } from "../core/initial-weights.ts";
import type { Conventions, OutputKind } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import type { StepId } from "../course/method/step-id.ts";
import type { Cell } from "../course/symbols/cell.ts";
import type { SceneId } from "../course/tour/tour.ts";
import type { RunSettings } from "../training/settings.ts";
import type { DigitRef, DigitsNews, Fault, Model, TeachingNews, TrainingNews } from "../worker/protocol.ts";
import type { DrawState } from "./draw-state.ts";
import type { Language } from "./language.ts";

export const places = ["course", "train", "draw"] as const;
/** The places of the top bar. */
export type Place = (typeof places)[number];

/** The page of the course that sets A and B face to face. */
export const comparePage = "compare";

/** Follow the system, or one of the two themes. */
export type Theme = "system" | "light" | "dark";

/** How an equation is shown: its symbols, its indices filled in, or its numbers put in. */
export type Face = "symbols" | "indices" | "numbers";

/** What a teacher sets before a lesson. */
export interface Settings {
  /** Hidden neurons of each hidden layer, bias not counted: N_c − 1. */
  readonly hidden: readonly number[];
  readonly init: InitialWeights;
  /** α */
  readonly alpha: number;
  /** P of the step view: the digit shown and the ones that follow it. */
  readonly batchSize: number;
  readonly conventions: Conventions;
}

/** What a training run is told, and the network that it wants: one of another shape is replaced by a new one. */
export interface TrainingPlan extends RunSettings, Pick<Settings, "hidden" | "init" | "conventions"> {
  /** Milliseconds between two batches; 0 is full speed. */
  readonly pause: number;
}

/** What is kept of a training run when another begins. */
export interface PastRun extends Pick<TrainingNews, "settings" | "conventions" | "curves" | "branchedAt"> {
  /** Counts the runs of this visit, from 1. */
  readonly number: number;
  readonly sizes: readonly number[];
}

/** The digit in the network: one of MNIST's, or the one drawn by hand. */
export type SampleChoice = ({ readonly kind: "mnist" } & DigitRef) | { readonly kind: "own" };

/** The digit drawn by hand, as the network takes it. */
export interface OwnDigit {
  /** 784 grey levels, row after row. */
  readonly image: Uint8Array;
  /** The true digit, once it was said. */
  readonly label: number | null;
}

/** How much of MNIST is here. */
export interface DigitsProgress extends Pick<DigitsNews, "status" | "available" | "fault"> {
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
}

/** Something to tell the reader, dismissible. */
export type Notice =
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "crashed" }
  | { readonly kind: "storage" };

/** The guided tour of a first visit. */
export interface Tour {
  readonly open: boolean;
  /** The scene shown, or where it was left; null before the tour was ever offered. */
  readonly at: SceneId | "invitation" | null;
  /** The option chosen in this scene's question. */
  readonly answer: string | null;
}

export interface State {
  readonly language: Language;
  readonly theme: Theme;
  /** Significant digits shown. */
  readonly precision: number;

  readonly place: Place;
  /** What the place shows: a chapter of the course; free for other places. */
  readonly page: string;

  readonly settings: Settings;
  readonly sample: SampleChoice;
  readonly own: OwnDigit | null;

  /** The weights last known; they survive a crash of the worker. */
  readonly model: Model | null;
  /** The same weights and sample read both ways; null until the first answer. */
  readonly traces: Readonly<Record<OutputKind, Trace>> | null;

  readonly step: StepId;
  readonly playing: boolean;
  /** Seconds that each step stays when playing. */
  readonly pace: number;

  /** The hidden neuron j whose w and ∂w are shown as images. */
  readonly hiddenShown: number;
  /** The cell under the pointer or the keyboard. */
  readonly focus: Cell | null;
  /** The cell held by a click or Enter, last of `trail`. */
  readonly pinned: Cell | null;
  /** The cells that were pinned before, oldest first: the way back. */
  readonly trail: readonly Cell[];

  readonly face: Face;
  /** Equations turned to another face than the page's. */
  readonly faces: Readonly<Record<string, Face>>;

  /** What the next training run is told. */
  readonly plan: TrainingPlan;
  /** How the run under way, or the last one of this network, stands. */
  readonly training: TrainingNews | null;
  /** The runs before, oldest first, to be compared with it. */
  readonly pastRuns: readonly PastRun[];

  /** The draw place: what lies on the pad, what the network reads in it, the collection. */
  readonly draw: DrawState;
  /** How the lesson on one's own digits stands, or stood last with this network. */
  readonly teaching: TeachingNews | null;

  readonly tour: Tour;
  /** The network that a made-up one stands in for, and the run of that one; null while there is none. */
  readonly setAside: { readonly run: number; readonly model: Model } | null;

  readonly digits: DigitsProgress;
  readonly notice: Notice | null;
}
