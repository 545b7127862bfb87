import type { Language } from "../course/language.ts";
import type { StepId } from "../course/method/step-id.ts";
import type { ProgramKind } from "../course/program/program-kind.ts";
import type { Cell } from "../course/symbols/cell.ts";

export const places = ["course", "exercises", "faults", "train", "draw"] as const;
/** The places of the top bar. */
export type Place = (typeof places)[number];

/** The page of the course that sets A and B face to face. */
export const comparePage = "compare";

export const faces = ["symbols", "indices", "numbers"] as const;
/** How an equation is shown: its symbols, its indices filled in, or its numbers put in. */
export type Face = (typeof faces)[number];

/** How what is computed is looked at. */
export interface View {
  readonly language: Language;
  readonly place: Place;
  /** What the place shows: a chapter of the course, the comparison, an exercise; empty for its first page. */
  readonly page: string;
  readonly step: StepId;
  /** The cell held by a click or Enter, last of `trail`. */
  readonly pinned: Cell | null;
  /** The cells that were pinned before, oldest first: the way back. */
  readonly trail: readonly Cell[];
  /** The hidden neuron j whose w and ∂w are shown as images. */
  readonly neuron: number;
  readonly face: Face;
  /** Equations turned to another face than the page's, by identifier. */
  readonly faces: Readonly<Record<string, Face>>;
  /** The program that listings show. */
  readonly program: ProgramKind;
  /** Significant digits shown. */
  readonly precision: number;
}
