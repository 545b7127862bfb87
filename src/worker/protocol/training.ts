import type { Conventions } from "../../core/network.ts";
import type { Stamp } from "../../core/trace.ts";
import type { MnistSetName } from "../../digits/mnist-sizes.ts";
import type { LayerDiagnostics, StepSize } from "../../training/diagnostics.ts";
import type { TrainingPath } from "../../training/engine.ts";
import type { Past } from "../../training/run.ts";
import type { RunSettings } from "../../training/settings.ts";
import type { Fault } from "./fault.ts";
import type { Model } from "./network.ts";

/** What can be done with a run under way. `pace`: milliseconds between two batches, 0 for full speed. */
export type TrainingAction =
  | { readonly kind: "pause" | "resume" | "batch" | "epoch" }
  | { readonly kind: "pace"; readonly milliseconds: number };

/** `failed`: the numbers left what float32 holds; the weights are the last finite ones. */
export type TrainingStatus = "running" | "paused" | "finished" | "failed";

/** A moment of a training run, in samples seen, or the network's initial weights. */
export type Moment = number | "initial";

/** Mean cost, and the share of right answers, 0..1. */
export interface Measure {
  readonly cost: number;
  readonly accuracy: number;
}

/** Cost and accuracy (0..1) over samples seen, one value a point. */
export interface Curve {
  readonly seen: Float64Array;
  readonly cost: Float64Array;
  readonly accuracy: Float64Array;
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

/** Hidden neurons of layer 1: `count` of them from j = `first`. */
export interface NeuronRange {
  readonly first: number;
  readonly count: number;
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

/** Digits `truth` that were read as `answer`. */
export interface ConfusionCell {
  readonly truth: number;
  readonly answer: number;
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
