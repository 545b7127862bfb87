import type { CoreFault } from "../core/errors.ts";
import type { CentralDifference, WeightIndex } from "../core/gradient-check.ts";
import type { KindCheck, WeightKind } from "../core/gradient-kinds.ts";
import type { Conventions, OutputKind } from "../core/network.ts";
import type { Reading } from "../core/readings.ts";
import type { Tensor } from "../core/tensor.ts";
import type { Stamp, Trace } from "../core/trace.ts";
import type { Conditions } from "../course/faults/conditions.ts";
import type { Look } from "../course/faults/look.ts";
import type { Spread } from "../course/faults/symptom.ts";
import type { ShelfFault } from "../device/shelf.ts";
import type { MnistFault } from "../digits/mnist-fault.ts";
import type { MnistSetName } from "../digits/mnist-files.ts";
import type { Neighbour } from "../digits/nearest.ts";
import type { Stroke, StrokeFault } from "../digits/strokes.ts";
import type { Program } from "../setup/rules.ts";
import type { Row, RulesName, Start } from "../setup/setup.ts";
import type { LayerDiagnostics, StepSize } from "../training/diagnostics.ts";
import type { TrainingPath } from "../training/engine.ts";
import type { TrainingFault } from "../training/errors.ts";
import type { SettingFault } from "../training/guard.ts";
import type { Past } from "../training/run.ts";
import type { RunSettings } from "../training/settings.ts";
import type { WatchedPoint, WatchSettings } from "../training/watched-run.ts";

/** A digit of MNIST by its place in one of the two sets, from 0. */
export interface DigitRef {
  readonly set: MnistSetName;
  readonly index: number;
}

/**
 * What goes through the network: a digit of MNIST, an image of one's own with its true digit if it was said, or numbers:
 * X_1 … without the bias neuron's 1, and y_k at k.
 */
export type SampleRef =
  | ({ readonly kind: "mnist" } & DigitRef)
  | ({ readonly kind: "row" } & Row)
  | { readonly kind: "own"; readonly image: Uint8Array; readonly label: number | null };

/** A batch to pass through the network, and how its errors are to be read. */
export interface PassSettings {
  readonly conventions: Conventions;
  readonly alpha: number;
  readonly batch: readonly SampleRef[];
  /** The course's where none is given. */
  readonly program?: Program;
}

/** A batch to pass through the network once, and the ways in which it is to be read. */
export interface ReadingsAsked {
  readonly alpha: number;
  readonly batch: readonly SampleRef[];
  readonly program?: Program;
  readonly readings: readonly Pick<Reading, "conventions">[];
}

/** The weights of a run at one revision, in the core's layout. */
export interface Model extends Stamp {
  readonly sizes: readonly number[];
  readonly init: Start;
  readonly weights: readonly Float64Array[];
}

/** One digit's image, 784 grey levels row after row, and its label. */
export interface LabelledImage {
  readonly image: Uint8Array;
  readonly label: number;
}

/** `right` of `count` digits were read right. */
export interface Accuracy {
  readonly right: number;
  readonly count: number;
}

/** How digits of one style are read. */
export interface StyleAccuracy extends Accuracy {
  /** The digits that were read instead, the same one as often as it was. */
  readonly mistaken: readonly number[];
}

/** Somebody's digits: those to learn from, and those held out to test with. */
export interface Lesson {
  readonly conventions: Conventions;
  readonly taught: readonly OwnStrokes[];
  readonly heldOut: readonly OwnStrokes[];
  /** Whether digits in styles that MNIST lacks are among the others. */
  readonly styled: boolean;
  /** Of the variations and of the order of the samples. */
  readonly seed: number;
}

export interface OwnStrokes {
  readonly strokes: readonly Stroke[];
  readonly label: number;
}

/** Hidden neurons of layer 1: `count` of them from j = `first`. */
export interface NeuronRange {
  readonly first: number;
  readonly count: number;
}

/** Digits `truth` that were read as `answer`. */
export interface ConfusionCell {
  readonly truth: number;
  readonly answer: number;
}

/** How a network in training stands inside. */
export interface Diagnosis extends Stamp {
  /** w_ij of the neurons asked for, those there are: N_e rows, row 0 the biases, one column a neuron. */
  readonly fields: (NeuronRange & { readonly weights: Float32Array }) | null;
  /** Histograms of every hidden layer over `samples` training digits, and the next correction's size; null if not asked for. */
  readonly inside: {
    readonly samples: number;
    readonly layers: readonly LayerDiagnostics[];
    /** Empty between the parts of a long batch. */
    readonly steps: readonly StepSize[];
  } | null;
}

/** One test digit and what the network answers. */
export interface Judged {
  readonly index: number;
  readonly label: number;
  readonly answer: number;
  /** ŷ of the answer. */
  readonly sureness: number;
  /** ŷ of the true digit. */
  readonly truth: number;
}

/** What a network gets wrong of the first `samples` test digits. */
export interface Examination extends Stamp {
  readonly samples: number;
  readonly correct: number;
  readonly classes: number;
  /** Digits k answered with q, at classes · k + q. */
  readonly counts: Uint32Array;
  /** Share of the digits k answered with k, at k; NaN where there is none. */
  readonly accuracies: Float64Array;
  readonly worst: readonly Judged[];
  readonly unsure: readonly Judged[];
  /** The digits of the cell asked for, or null. */
  readonly cell: readonly Judged[] | null;
}

/** Why one digit was answered with `wrong` rather than with `right`. */
export interface Contributions extends Stamp {
  /** U_j of the last hidden layer, U_0 = 1 first. */
  readonly outputs: Tensor;
  /** U_j · (z_j,wrong − z_j,right) at j; their sum is τ_wrong − τ_right. */
  readonly values: Tensor;
  /** ŷ with the conventions of the run in training. */
  readonly prediction: Tensor;
}

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

/** What can be done with a run under way. `pace`: milliseconds between two batches, 0 for full speed. */
export type TrainingAction =
  | { readonly kind: "pause" | "resume" | "batch" | "epoch" }
  | { readonly kind: "pace"; readonly milliseconds: number };

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

/** Why the worker refuses, as data: the page has a sentence for each, in both languages. */
export type Fault =
  | CoreFault
  | { readonly code: "no-digit"; readonly set: MnistSetName; readonly index: number; readonly available: number }
  | { readonly code: "no-network" }
  | { readonly code: "strokes"; readonly fault: StrokeFault }
  | TrainingFault
  | SettingFault
  | { readonly code: "stale"; readonly run: number }
  | { readonly code: "internal"; readonly message: string };

/** How much of MNIST is here. Byte counts are null where they did not change. */
export interface DigitsNews {
  readonly kind: "digits";
  readonly status: "loading" | "complete" | "broken";
  readonly bytesLoaded: number | null;
  readonly bytesTotal: number | null;
  readonly available: Readonly<Record<MnistSetName, number>>;
  /** What failed first, where `status` is broken. */
  readonly fault: MnistFault | null;
}

/** Cost and accuracy (0..1) over samples seen, one value a point. */
export interface Curve {
  readonly seen: Float64Array;
  readonly cost: Float64Array;
  readonly accuracy: Float64Array;
}

/** `failed`: the numbers left what float32 holds; the weights are the last finite ones. */
export type TrainingStatus = "running" | "paused" | "finished" | "failed";

/** A moment of a training run, in samples seen, or the network's initial weights. */
export type Moment = number | "initial";

/** Mean cost, and the share of right answers, 0..1. */
export interface Measure {
  readonly cost: number;
  readonly accuracy: number;
}

/** The batch that was corrected last, as it was before its correction. */
export interface BatchNews {
  /** Its samples; at full speed, those of the batches since the last look. */
  readonly samples: number;
  /** Mean cost. */
  readonly cost: number;
  readonly right: number;
  /** Places in the training set of the first of them. */
  readonly digits: readonly number[];
}

/** How a training run stands. `revision` is the network's last one fetched; `model` carries its weights now and then. */
export interface TrainingNews extends Stamp {
  readonly kind: "training";
  readonly status: TrainingStatus;
  readonly path: TrainingPath;
  readonly settings: RunSettings;
  readonly conventions: Conventions;
  /** Samples seen, of how many in all epochs. */
  readonly seen: number;
  readonly total: number;
  /** Counts runs and branches: another number is another run, or the same gone back and on from an earlier moment. */
  readonly session: number;
  /** Where the run goes on from another's moment, in samples seen; null where it began on its own. */
  readonly branchedAt: number | null;
  /** Whether it began with the network's initial weights. */
  readonly fromInitial: boolean;
  /** Samples seen at each moment that can be brought back, ascending; the first is where the run began. */
  readonly moments: readonly number[];
  /** The moment whose weights the network has while the run rests; null at the run's own end. */
  readonly moment: Moment | null;
  /** Cost and accuracy at that moment, on the whole test set and on the first training digits. */
  readonly measuredThere: Readonly<Record<MnistSetName, Measure>> | null;
  /** While the run waits for digits in styles that MNIST lacks: the share of them that is written. */
  readonly writing: number | null;
  readonly batch: BatchNews | null;
  /** Samples a second since the last rest; null before the first slice. */
  readonly perSecond: number | null;
  /** Memory that the trainer holds. */
  readonly bytes: number;
  readonly curves: Readonly<Record<"batch" | "train" | "test", Curve>>;
  readonly model: Model | null;
  readonly fault: Fault | null;
}

/** A run as it can be gone on with when the worker that trained it is no more; the network's weights apart. */
export interface RunRecord
  extends Past,
    Pick<TrainingNews, "settings" | "conventions" | "branchedAt" | "fromInitial" | "moment" | "measuredThere"> {}

/** A network as it stands on the shelf. */
export interface KeptNetwork extends Pick<Model, "sizes" | "init" | "weights"> {
  readonly form: 1;
  /** When, in milliseconds since 1970: the same as that of the run it was written with. */
  readonly at: number;
}

/** A run as it stands on the shelf: its checkpoints stand by themselves, those at `moments`. */
export interface KeptRun extends Omit<RunRecord, "checkpoints"> {
  readonly form: 1;
  readonly at: number;
  readonly sizes: readonly number[];
  readonly moments: readonly number[];
}

/** The network in use was put on the device's shelf as it was at this revision, its run too; or was not. */
export interface KeptNews extends Stamp {
  readonly kind: "kept";
  readonly fault: ShelfFault | null;
}

/** What the network reads right: of the writer's own digits that were held out, and of MNIST's test digits. */
export interface LessonAccuracy {
  /** With what it reads in each of them, in the order they were given in. */
  readonly own: Accuracy & { readonly answers: Uint8Array };
  readonly mnist: Accuracy;
}

/** How a lesson stands. `ended`: stopped before its time, by somebody or by another run. */
export interface TeachingNews extends Stamp {
  readonly kind: "teaching";
  readonly status: "preparing" | "running" | "finished" | "ended" | "failed";
  /** Corrections made, of how many. */
  readonly done: number;
  readonly total: number;
  readonly before: LessonAccuracy;
  /** Null until the end. */
  readonly after: LessonAccuracy | null;
  readonly model: Model | null;
  readonly fault: Fault | null;
}

/** Programs to be run side by side: all by the same seed, which draws the weights and the order of the samples. */
export interface ProgramsPlan {
  readonly programs: readonly RulesName[];
  readonly conditions: Conditions;
  readonly seed: number;
  /** Who asked: the run of a fault, or the game. What one is shown would tell the other's answer. */
  readonly asker: "prediction" | "game";
}

export type ProgramsStatus = "running" | "paused" | "finished" | "stopped";

/** One value a point, over samples seen. */
export interface ProgramCurve {
  readonly seen: Float64Array;
  readonly value: Float64Array;
}

/** How one of the programs stands. */
export interface ProgramNews {
  readonly program: RulesName;
  readonly seen: number;
  /** Mean cost of the samples since the point before. */
  readonly cost: ProgramCurve;
  /** Share of the first test digits that are read right, 0..1. */
  readonly accuracy: ProgramCurve;
  /**
   * What is seen on the first batch, with the first weights and with those of now: as it was told before where this news says
   * nothing of it, null where a number is not finite.
   */
  readonly before?: Look | null;
  readonly now?: Look | null;
  /** Samples in a second of its own time. */
  readonly perSecond: number | null;
  /** Why it stopped before its time. */
  readonly fault: CoreFault | null;
}

/** How programs run side by side. They have networks of their own: the run of the page's network says nothing of them. */
export interface ProgramsNews {
  readonly kind: "programs";
  /** Counts the comparisons of this visit. */
  readonly session: number;
  readonly plan: ProgramsPlan;
  readonly status: ProgramsStatus;
  readonly ones: readonly ProgramNews[];
}

/** What is seen of a program before any training. */
export interface Inspection {
  readonly look: Look;
  readonly check: Readonly<Record<WeightKind, KindCheck>>;
}

/** Over which seeds, 1 … `seeds`, the table is measured, and how. */
export interface SurveyPlan {
  readonly conditions: Conditions;
  readonly seeds: number;
}

/** How far the table of faults and symptoms is. */
export interface SurveyNews {
  readonly kind: "survey";
  readonly session: number;
  readonly plan: SurveyPlan;
  readonly status: "running" | "finished" | "stopped";
  /** 0..1 */
  readonly done: number;
  /** The programs measured so far, each symptom's spread by its name. */
  readonly ready: readonly (readonly [RulesName, Readonly<Record<string, Spread>>])[];
}

/** A race of A and B, or a deep network whose errors are watched layer by layer. */
export type WatchPurpose = "race" | "depth";

/** Copies of the network to be trained and watched. `weights`: where they begin, if not with the network's own. */
export interface WatchPlan {
  readonly purpose: WatchPurpose;
  readonly weights: readonly Float64Array[] | null;
  readonly settings: WatchSettings;
}

/** How the copies stand. `run` and `revision` are those of the network that they were copied from. */
export interface WatchedNews extends Stamp {
  readonly kind: "watched";
  readonly purpose: WatchPurpose;
  readonly settings: WatchSettings;
  /** `ended`: stopped before its time, by somebody or by another network. */
  readonly status: "running" | "finished" | "ended";
  /** Corrections made in each lane. */
  readonly done: number;
  /** One a lane; `fault` is why it stopped before the others. */
  readonly lanes: readonly { readonly points: readonly WatchedPoint[]; readonly fault: CoreFault | null }[];
}

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
