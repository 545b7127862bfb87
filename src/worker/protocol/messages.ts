import type { CentralDifference, WeightIndex } from "../../core/gradient-check.ts";
import type { Conventions, OutputKind } from "../../core/network.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { Stamp, Trace } from "../../core/trace.ts";
import type { Neighbour } from "../../digits/nearest.ts";
import type { RulesName, Start } from "../../setup/setup.ts";
import type { RunSettings } from "../../training/settings.ts";
import type { Fault } from "./fault.ts";
import type { KeptNews } from "./keeping.ts";
import type { Accuracy, Contributions, Model, PassSettings, ReadingsAsked, StyleAccuracy } from "./network.ts";
import type { Inspection, ProgramsNews, ProgramsPlan, SurveyNews, SurveyPlan } from "./programs.ts";
import type { DigitRef, DigitsNews, LabelledImage } from "./samples.ts";
import type { Lesson, TeachingNews } from "./teaching.ts";
import type {
  ConfusionCell,
  Diagnosis,
  Examination,
  Moment,
  NeuronRange,
  RunRecord,
  TrainingAction,
  TrainingNews,
} from "./training.ts";
import type { WatchedNews, WatchPlan } from "./watching.ts";

/**
 * Everything that can be asked of the worker, and what it answers. The page sends `Ask`s; each carries the run it
 * speaks of, so that an answer about weights that are no more is dropped instead of shown.
 */
export interface Questions {
  /** Starts a run: new weights, or the given ones (a crash survived, a saved network). Ends the run before. */
  create: {
    ask: {
      readonly sizes: readonly number[];
      readonly init: Start;
      readonly weights?: readonly Float64Array[];
      /** Whose program draws the initial weights; the course's where none is named. */
      readonly rules?: RulesName;
    };
    answer: Model;
  };
  /** The network with its newest weights. */
  model: { ask: Record<never, never>; answer: Model };
  /** Steps 1a to 3c on a batch with the current weights, a trace for each reading; nothing is changed. */
  trace: { ask: ReadingsAsked; answer: readonly Trace[] };
  /** M.3c: adds the corrections of that batch to the weights, `times` times over; the revision grows. */
  apply: { ask: PassSettings & { readonly times: number }; answer: Model };
  /** Takes up, at rest, a training run that was interrupted, on the network's weights; `TrainingNews` tells how it stands. */
  takeUp: { ask: RunRecord; answer: Stamp };
  /** Brings back the run's initial weights; the revision grows. */
  reset: { ask: Record<never, never>; answer: Model };
  /** The gradient proof: central differences for one weight, one for each ε. */
  proof: {
    ask: PassSettings & { readonly weight: WeightIndex; readonly epsilons: readonly number[] };
    answer: readonly CentralDifference[];
  };
  /** The next digit of a class (any where null) from a place on, going forward, backward, or to a random one. */
  find: {
    ask: DigitRef & { readonly digit: number | null; readonly move: "next" | "previous" | "random" };
    answer: DigitRef;
  };
  /** Begins to train the run's network, at `pace`; what happens, weights included, is told by `TrainingNews`. */
  train: {
    ask: { readonly conventions: Conventions; readonly settings: RunSettings; readonly pace: number };
    answer: Stamp;
  };
  /** Rests, and brings back the weights of a moment of the training run, which `TrainingNews` tells; going on from there makes a branch. */
  bringBack: { ask: { readonly moment: Moment }; answer: Stamp };
  /** How the network in training stands inside; null where none is. Costs a few tens of milliseconds. */
  diagnose: {
    ask: { readonly neurons: NeuronRange | null; readonly histograms: boolean };
    answer: Diagnosis | null;
  };
  /** What the network in training gets wrong of the test set; null where none is. */
  examine: {
    ask: { readonly cell: ConfusionCell | null; readonly most: number };
    answer: Examination | null;
  };
  /** Which neurons of the last hidden layer spoke for digit `wrong` rather than for `right`, in one digit of MNIST. */
  contributions: {
    ask: { readonly digit: DigitRef; readonly wrong: number; readonly right: number };
    answer: Contributions;
  };
  /** Pause, resume, one batch, one epoch, another pace; what comes of it is told by `TrainingNews`. */
  control: { ask: TrainingAction; answer: Stamp };
  /** What the network sees in one image: ŷ with either output, from the same τ. Quick, for an image being drawn. */
  classify: { ask: { readonly image: Uint8Array }; answer: Readonly<Record<OutputKind, Tensor>> };
  /** How many of the test digits that are here the current weights read right. */
  accuracy: { ask: { readonly conventions: Conventions }; answer: Accuracy };
  /** What the current weights read in digits of each style that MNIST lacks, written anew: none of them is ever trained on. */
  readStyles: { ask: Record<never, never>; answer: readonly StyleAccuracy[] };
  /** The training digits that look most like an image, nearest first, among `from` to `to − 1`. */
  nearest: {
    ask: { readonly image: Uint8Array; readonly count: number; readonly from: number; readonly to: number };
    answer: readonly Neighbour[];
  };
  /** Goes on training on somebody's own digits mixed with MNIST's; what happens is told by `TeachingNews`. */
  teach: { ask: Lesson; answer: Stamp };
  /** Ends the lesson under way; the weights that it has reached are told by `TeachingNews`. */
  endTeaching: { ask: Record<never, never>; answer: Stamp };
  /** Trains a network of its own by each of some programs, side by side; what happens is told by `ProgramsNews`. */
  runPrograms: { ask: ProgramsPlan; answer: Stamp };
  controlPrograms: { ask: { readonly action: "pause" | "resume" | "stop" }; answer: Stamp };
  /** What is seen of a program before any training, and the gradient check for each kind of weight. */
  inspectProgram: {
    ask: Pick<ProgramsPlan, "conditions" | "seed"> & { readonly program: RulesName };
    answer: Inspection;
  };
  /** Measures the table of faults and symptoms in the background; what is ready is told by `SurveyNews`. */
  surveyFaults: { ask: SurveyPlan; answer: Stamp };
  stopSurvey: { ask: Record<never, never>; answer: Stamp };
  /** Trains copies of the network side by side through the core; what happens is told by `WatchedNews`. */
  watch: { ask: WatchPlan; answer: Stamp };
  /** Ends it. */
  endWatching: { ask: Record<never, never>; answer: Stamp };
  /** Images to show, in the order asked. */
  images: { ask: { readonly digits: readonly DigitRef[] }; answer: readonly LabelledImage[] };
}

export type QuestionKind = keyof Questions;

/** A question on the wire. `id` counts up; `run` is the run that the page believes current. */
export type Ask<K extends QuestionKind = QuestionKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly id: number;
    readonly run: number;
    readonly body: Questions[Kind]["ask"];
  };
}[K];

/**
 * Orders without an answer: what follows is reported by events. `keep-as`: from now on the network and its run are kept on the
 * device under a keeper's name.
 */
export type Order =
  | { readonly kind: "load-digits"; readonly baseUrl: string }
  | { readonly kind: "keep-as"; readonly keeper: string };

/** Nobody waits for this question's answer any more: it need not be begun. */
export interface Withdrawal {
  readonly kind: "withdraw";
  readonly id: number;
}

export type ToWorker = Ask | Order | Withdrawal;

/** What the worker says: an answer to a question, or news. Everything about weights carries run and revision. */
export type FromWorker =
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly run: number;
      readonly revision: number;
      readonly value: Questions[QuestionKind]["answer"];
    }
  | { readonly kind: "refusal"; readonly id: number; readonly run: number; readonly fault: Fault }
  | DigitsNews
  | TrainingNews
  | TeachingNews
  | KeptNews
  | ProgramsNews
  | SurveyNews
  | WatchedNews;
