import type { InitialWeights } from "../core/initial-weights.ts";
import type { Conventions, OutputKind } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import type { Indices } from "../course/algebra/expression.ts";
import type { Language } from "../course/language.ts";
import type { Cell } from "../course/symbols/cell.ts";
import type { SceneId } from "../course/tour/tour.ts";
import type { ShelfFault } from "../device/shelf.ts";
import type { Brought } from "../files/brought.ts";
import type { Run } from "../files/curves.ts";
import type { Refusal } from "../files/read-file.ts";
import type { SetupFault } from "../setup/fault.ts";
import type { Setup } from "../setup/setup.ts";
import type { View } from "../setup/view.ts";
import type { RunSettings } from "../training/settings.ts";
import type { Fault } from "../worker/protocol/fault.ts";
import type { Model } from "../worker/protocol/network.ts";
import type { ProgramsNews, SurveyNews } from "../worker/protocol/programs.ts";
import type { DigitsNews } from "../worker/protocol/samples.ts";
import type { TeachingNews } from "../worker/protocol/teaching.ts";
import type { TrainingNews } from "../worker/protocol/training.ts";
import type { WatchedNews } from "../worker/protocol/watching.ts";
import type { DrawState } from "./drawing/draw-state.ts";

/** Follow the system, or one of the two themes. */
export type Theme = "system" | "light" | "dark";

/** What a training run is told, and the network that it wants: one of another shape is replaced by a new one. */
export interface TrainingPlan extends RunSettings {
  /** Hidden neurons of each hidden layer, bias not counted. */
  readonly hidden: readonly number[];
  readonly init: InitialWeights;
  readonly conventions: Conventions;
  /** Milliseconds between two batches; 0 is full speed. */
  readonly pause: number;
}

/** What is kept of a training run when another begins; `number` counts the runs of this visit, from 1. */
export type PastRun = Run;

/** How much of MNIST is here. */
export interface DigitsProgress extends Pick<DigitsNews, "status" | "available" | "fault"> {
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
}

/** Something to tell the reader, dismissible. */
export type Notice =
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "storage" }
  /** The device does not keep the network. */
  | { readonly kind: "unkept"; readonly fault: ShelfFault }
  /** The network is the one that the last visit left. */
  | { readonly kind: "brought-back" }
  /** A training run that was interrupted is here again, at rest. */
  | { readonly kind: "interrupted" }
  /** Formulas cannot be typeset. */
  | { readonly kind: "formulas" }
  /** What of an address could not be used. */
  | { readonly kind: "address"; readonly faults: readonly SetupFault[] }
  /** A file that was not opened. */
  | { readonly kind: "file"; readonly refusal: Refusal }
  /** What a file has brought. */
  | { readonly kind: "brought-in"; readonly brought: Brought }
  /** A file was opened that gives first weights and others: which of them are the network's. */
  | { readonly kind: "two-weights" }
  /** A language whose words did not come. */
  | { readonly kind: "language"; readonly language: Language };

/** The indices that the reader gave the equations of the course, and what they were given beside. */
export interface ChosenIndices {
  readonly indices: Partial<Indices>;
  /** A cell pinned after it, and a hidden neuron shown after it, go before it. */
  readonly pinned: Cell | null;
  readonly neuron: number;
}

/** What the course shows above its transport bar; on a phone one of them at a time. */
export const courseViews = ["reading", "stage", "loupe"] as const;
export type CourseView = (typeof courseViews)[number];

/** The guided tour of a first visit. */
export interface Tour {
  readonly open: boolean;
  /** The scene shown, or where it was left; null before the tour was ever offered. */
  readonly at: SceneId | "invitation" | null;
  /** The option chosen in this scene's question. */
  readonly answer: string | null;
}

/** What is kept of the network that is not shown. */
export interface Aside extends Pick<State, "setup" | "model" | "traces" | "setAside"> {
  readonly pinned: Cell | null;
  readonly trail: readonly Cell[];
  /** The cell of the network shown that its pinned one was carried over to. */
  readonly carried: Cell | null;
}

/** The one state of the page: what is computed, how it is looked at, and what is live. */
export interface State {
  readonly setup: Setup;
  readonly view: View;
  readonly theme: Theme;
  /** Whether the text goes where the step is, and the step where the text is read; else each stays where it is. */
  readonly following: boolean;
  /** The one that is shown where there is room for one. */
  readonly courseView: CourseView;

  /** The weights last known; they survive a crash of the worker. */
  readonly model: Model | null;
  /** The same weights and sample read both ways; null until the first answer. */
  readonly traces: Readonly<Record<OutputKind, Trace>> | null;

  readonly playing: boolean;
  /** Seconds that each step stays when playing. */
  readonly pace: number;

  /** The other of the two networks, as it was left; null while it was never shown. */
  readonly aside: Aside | null;

  /** The cell under the pointer or the keyboard. */
  readonly focus: Cell | null;

  /** Null while the equations speak of the cells that the page proposes. */
  readonly chosen: ChosenIndices | null;

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

  /** How the programs that were last run side by side stand. */
  readonly programs: ProgramsNews | null;
  /** How the table of faults and symptoms stands that was last measured on this device. */
  readonly survey: SurveyNews | null;
  /** The network with one hidden layer that a deep one was put in the place of; null weights where they were its first ones. */
  readonly shallow: { readonly setup: Setup; readonly weights: readonly Float64Array[] | null } | null;
  /** How the copies of the network stand that were trained last to be watched. */
  readonly watched: WatchedNews | null;

  readonly tour: Tour;
  /** The network that a made-up one stands in for, and the run of that one; null while there is none. */
  readonly setAside: { readonly run: number; readonly model: Model } | null;

  readonly digits: DigitsProgress;
  readonly notice: Notice | null;
  /** The worker of the network shown has died: nothing is computed until it is restarted. */
  readonly engineStopped: boolean;
  /** A newer release of the app is ready for the next load. */
  readonly newVersion: boolean;
}
