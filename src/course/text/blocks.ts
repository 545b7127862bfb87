import type { HandId } from "./by-hand.ts";
import type { FaultByHandId } from "./faults-by-hand.ts";
import type { ExperimentId, LessonId, LineId, Phase, RemarkId } from "./identifiers.ts";

/** The drawings in the text, and two sentences with live numbers; many have something to drag. */
const figureIds = [
  "network",
  "partial",
  "chain",
  "paths",
  "logarithm",
  "sigmoid",
  "matrix",
  "surprise",
  "tenPaths",
  "outerProduct",
  "neuron",
  "correction",
] as const;

export type FigureId = (typeof figureIds)[number];

/**
 * One thing that a chapter shows, in reading order. `addition` marks what is not in the notes: the page says so. A `text`
 * is a paragraph, an `aside` a paragraph set apart; both name their words by `key` in the prose. A `formula` is TeX on its
 * own line that computes no cell; a `lesson` is a heading of chapter D with its identifier.
 */
export type Block =
  | { readonly kind: "heading"; readonly key: string }
  | { readonly kind: "text"; readonly key: string }
  | { readonly kind: "aside"; readonly key: string; readonly addition: true }
  | { readonly kind: "equation"; readonly id: LineId; readonly addition?: true }
  /** A line of the course worked out on the small network; its key names the words that lead it. */
  | { readonly kind: "byHand"; readonly of: HandId; readonly key: string; readonly addition: true }
  /** A fault of chapter P worked out on the small network, beside what should be. */
  | { readonly kind: "faultByHand"; readonly fault: FaultByHandId; readonly addition: true }
  /** The whole method run on the small network, step by step. */
  | { readonly kind: "algorithm"; readonly key: string; readonly addition: true }
  /** The whole method as a program, to be read and taken away. */
  | { readonly kind: "program"; readonly key: string; readonly addition: true }
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "figure"; readonly figure: FigureId }
  | { readonly kind: "lesson"; readonly id: LessonId; readonly addition: true }
  | { readonly kind: "remark"; readonly id: RemarkId; readonly addition?: true }
  | { readonly kind: "notation"; readonly id: "N" }
  | { readonly kind: "phase"; readonly id: Phase }
  | { readonly kind: "comparison" }
  /** Deep networks opened from the chapter, and their errors watched layer by layer. */
  | { readonly kind: "depth" }
  | { readonly kind: "experiment"; readonly id: ExperimentId }
  | { readonly kind: "checklist" }
  | { readonly kind: "compareLink" };
