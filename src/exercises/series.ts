import type { OutputKind } from "../core/network.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import type { Words } from "../course/symbols/symbol.ts";
import type { ChapterId } from "../course/text/chapters.ts";

/** One exercise of a series, before its seed is drawn. */
export type Item =
  /** A number: the line of the course that computes it. */
  | { readonly kind: "value"; readonly line: string; readonly output: OutputKind }
  | { readonly kind: "new-cost"; readonly output: OutputKind }
  | { readonly kind: "formula" | "index" | "sign"; readonly line: string; readonly output: OutputKind }
  | { readonly kind: "components"; readonly symbol: SymbolId; readonly output: OutputKind }
  /** A reason, by its name in `whys`. */
  | { readonly kind: "why"; readonly name: string }
  /** All the lines that lead to one corrected weight. */
  | { readonly kind: "chain"; readonly to: "newW" | "newZ"; readonly output: OutputKind };

/** Exercises in a row, from easy to hard. */
export interface Series {
  readonly id: string;
  readonly title: Words;
  readonly items: readonly Item[];
}

const value = (line: string, output: OutputKind = "sigmoid"): Item => ({ kind: "value", line, output });
const index = (line: string, output: OutputKind = "sigmoid"): Item => ({ kind: "index", line, output });
const formula = (line: string, output: OutputKind = "sigmoid"): Item => ({ kind: "formula", line, output });
const sign = (line: string, output: OutputKind = "sigmoid"): Item => ({ kind: "sign", line, output });
const components = (symbol: SymbolId, output: OutputKind = "sigmoid"): Item => ({ kind: "components", symbol, output });
const why = (name: string): Item => ({ kind: "why", name: `why:${name}` });

/** What fits the end of a chapter: two or three exercises on what was just read. */
export const atChapterEnd: Readonly<Partial<Record<ChapterId, readonly Item[]>>> = {
  N: [components("w"), components("U")],
  F: [value("F2.1"), value("F5a.1"), why("bias-input")],
  A: [value("A3.1"), value("A5.1"), why("no-row-0")],
  B: [value("B7.1", "softmax"), value("B9.1", "softmax"), why("hidden-slope-stays")],
  M: [why("old-z"), value("M3.1"), { kind: "chain", to: "newZ", output: "sigmoid" }],
  G: [value("G5.1"), why("deep-from-1")],
};

/** The graded series of the exercises' own place. */
export const gradedSeries: readonly Series[] = [
  {
    id: "forward",
    title: { fr: "La phase avant", en: "The forward phase" },
    items: [
      components("w"),
      index("F2.1"),
      value("F2.1"),
      value("F3.2"),
      why("bias-input"),
      value("F4.1"),
      value("F5a.1"),
      value("B4.1", "softmax"),
      value("F5b.1", "softmax"),
    ],
  },
  {
    id: "costs",
    title: { fr: "Les deux coûts", en: "The two costs" },
    items: [value("A1.1"), value("B2.2", "softmax"), why("one-term-cost"), value("A1.2"), value("B2.1", "softmax")],
  },
  {
    id: "output-errors",
    title: { fr: "L’erreur de sortie, en A et en B", en: "The output error, in A and in B" },
    items: [
      value("A2.1"),
      value("A2.2"),
      why("factor-2"),
      sign("A3.1"),
      formula("A3.1"),
      value("A3.1"),
      value("B4.2", "softmax"),
      value("B5.1", "softmax"),
      why("jacobian-full"),
      sign("B7.1", "softmax"),
      value("B7.1", "softmax"),
    ],
  },
  {
    id: "hidden-errors",
    title: { fr: "L’erreur de la couche cachée", en: "The hidden error" },
    items: [
      components("deltaHid"),
      why("no-row-0"),
      why("sum-over-outputs"),
      value("N.3"),
      value("A5.2"),
      index("A5.1"),
      value("A5.1"),
      why("hidden-slope-stays"),
      formula("B9.1", "softmax"),
      value("B9.1", "softmax"),
    ],
  },
  {
    id: "gradients",
    title: { fr: "Les gradients et les corrections", en: "Gradients and weight updates" },
    items: [
      why("keep-activations"),
      index("A6.1"),
      value("A6.1"),
      value("A6.2"),
      value("A8.1"),
      value("B11.1", "softmax"),
      why("minus"),
      sign("A9.1"),
      value("A9.1"),
      value("M3.2"),
    ],
  },
  {
    id: "whole",
    title: { fr: "Du poids au nouveau poids", en: "From weight to new weight" },
    items: [
      why("old-z"),
      { kind: "chain", to: "newZ", output: "sigmoid" },
      { kind: "chain", to: "newW", output: "sigmoid" },
      { kind: "chain", to: "newW", output: "softmax" },
      { kind: "new-cost", output: "sigmoid" },
    ],
  },
  {
    id: "deep",
    title: { fr: "Deux couches cachées", en: "Two hidden layers" },
    items: [value("G1.1"), value("G2.1"), why("deep-from-1"), value("G5.3"), value("G5.1"), value("G6.1")],
  },
];
