import type { OutputKind } from "../../core/network.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { Stamp, Trace } from "../../core/trace.ts";
import type { DrawnDigit } from "../../digits/collection.ts";
import type { NormalisedStrokes } from "../../digits/normalise.ts";
import type { RawStrokes } from "../../digits/raw-strokes.ts";
import type { Stroke } from "../../digits/strokes.ts";
import type { Setup } from "../../setup/setup.ts";
import type { Accuracy, Model, StyleAccuracy } from "../../worker/protocol/network.ts";
import type { LabelledImage } from "../../worker/protocol/samples.ts";

/** What lies on the pad. */
export interface Drawing {
  /** In the pad's unit: a square of `padSide`, y down. */
  readonly strokes: readonly Stroke[];
  /** 784 grey levels retouched by hand, which take the place of what the strokes give; null while untouched. */
  readonly pixels: Uint8Array | null;
}

/** The drawing and its way here and back: what undo and redo go along. */
export interface DrawingHistory {
  readonly past: readonly Drawing[];
  readonly present: Drawing;
  readonly future: readonly Drawing[];
}

/** The drawing as the network is given it, and how it came about. */
export interface Picture {
  /** Null where there are no strokes but only pixels. */
  readonly steps: NormalisedStrokes | null;
  readonly raw: RawStrokes | null;
  /** 784 grey levels. */
  readonly image: Uint8Array;
}

/** What the network read in an image. */
interface Recognition {
  readonly image: Uint8Array;
  readonly predicted: Readonly<Record<OutputKind, Tensor>>;
}

/** A training digit that looks like the drawing. */
interface Lookalike extends LabelledImage {
  readonly index: number;
}

/** How the network reads MNIST's test digits, and of which weights that is said. */
interface MeasuredNetwork extends Accuracy {
  readonly run: number;
  readonly revision: number;
}

/** A network with what the page reads it by: enough to bring it back. */
export interface PairedNetwork extends Pick<Setup, "sizes" | "init" | "conventions"> {
  readonly model: Model;
}

/** The network of the course and the one that was trained to read, of which one is in use and the other kept. */
export interface NetworkPair {
  readonly kept: PairedNetwork;
  readonly keptIs: "course" | "reader";
  /** The run of the one in use: with any other the pair is no more. */
  readonly inUse: number;
}

/** How a network reads digits in the styles that MNIST lacks, in the order of the styles. */
interface StylesRead extends Stamp {
  readonly styles: readonly StyleAccuracy[];
}

/** What a network trained with these styles, or without them, read right: MNIST's test digits, and digits of the styles. */
interface TrainedReading {
  readonly mnist: Accuracy;
  readonly styles: Accuracy;
}

/** What was the last to become of the collection, to be told. */
export type CollectionNote =
  | { readonly kind: "added"; readonly label: number; readonly heldOut: boolean }
  | { readonly kind: "already" | "full" | "kept-nothing" | "unreadable" }
  | { readonly kind: "deleted"; readonly count: number }
  | {
      readonly kind: "imported";
      readonly added: number;
      readonly duplicates: number;
      readonly leftOut: number;
      readonly faulty: number;
    }
  | {
      readonly kind: "refused";
      readonly code: "unreadable" | "too-large" | "not-json" | "not-a-collection" | "unknown-version" | "too-many";
    };

/** The draw place. */
export interface DrawState {
  readonly history: DrawingHistory;
  /** The stroke under the pen. */
  readonly pen: Stroke | null;
  /** Whether the pad is only shrunk, to see what that does. */
  readonly unprepared: boolean;
  readonly picture: Picture | null;
  readonly recognition: Recognition | null;
  readonly lookalikes: readonly Lookalike[];
  /** Which digit its writer says it is. */
  readonly label: number | null;
  /** The whole pass of that digit, backward too; null while the label is not said. */
  readonly pass: Trace | null;
  readonly measured: MeasuredNetwork | null;
  /** Whether the pad's trainings take in digits in the styles that MNIST lacks. */
  readonly styled: boolean;
  readonly networks: NetworkPair | null;
  readonly stylesRead: StylesRead | null;
  /** What the networks trained on this visit read, with the styles and without. */
  readonly trained: Readonly<Record<"with" | "without", TrainedReading | null>>;
  /** The digits that the last lesson held out, in the order of its answers. */
  readonly examined: readonly DrawnDigit[];
  readonly collection: readonly DrawnDigit[];
  readonly note: CollectionNote | null;
}

const nothing: Drawing = { strokes: [], pixels: null };

/** An empty pad, and a collection without digits. */
export const emptyDraw: DrawState = {
  history: { past: [], present: nothing, future: [] },
  pen: null,
  unprepared: false,
  picture: null,
  recognition: null,
  lookalikes: [],
  label: null,
  pass: null,
  measured: null,
  styled: true,
  networks: null,
  stylesRead: null,
  trained: { with: null, without: null },
  examined: [],
  collection: [],
  note: null,
};
