import type { Indices } from "../algebra/expression.ts";
import type { SymbolId } from "../symbols/cell.ts";

/** A statement worked out in numbers, for each of some values of its letters: σ_j for j = 1, then for j = 2. */
export interface WorkedStatement {
  /** By its key: F2.1. */
  readonly key: string;
  readonly at: readonly Partial<Indices>[];
}

/** What one box works out on the small network. */
export interface HandWork {
  /** The numbers that one sets out from and that no box has found before: inputs, weights. */
  readonly given: readonly SymbolId[];
  readonly work: readonly WorkedStatement[];
  /** What is worked out once more after that, on the pass made again with the corrected weights. */
  readonly again?: readonly WorkedStatement[];
  /** What is found, cell by cell, with more digits: to go on from, and to compare with another account. */
  readonly found: readonly SymbolId[];
}

const j12 = [{ j: 1 }, { j: 2 }] as const;
const k01 = [{ k: 0 }, { k: 1 }] as const;
const oneZ = [{ j: 1, k: 0 }] as const;
const oneW = [{ i: 1, j: 1 }] as const;

/** The forward phase as far as the pre-activations of the output, whose numbers the cost is made of. */
const forwardAgain = [
  { key: "F2.1", at: j12 },
  { key: "F3.2", at: j12 },
  { key: "F4.1", at: k01 },
] as const;

/**
 * The small network carried through the chapters, from its inputs to its new cost: each box stands beside the line of the
 * course that it works out. Where a reader's own network has fewer neurons than a box names, it works out those there are.
 */
export const handWork = {
  F2: { given: ["X", "w"], work: [{ key: "F2.1", at: j12 }], found: ["sigma"] },
  F3: { given: [], work: [{ key: "F3.2", at: j12 }], found: ["U"] },
  F4: { given: ["z"], work: [{ key: "F4.1", at: k01 }], found: ["tau"] },
  F5a: { given: [], work: [{ key: "F5a.1", at: k01 }], found: ["yHat"] },
  F5b: { given: [], work: [{ key: "F5b.1", at: k01 }], found: ["yHat"] },
  A1: { given: ["y"], work: [{ key: "A1.1", at: [{}] }], found: ["cost"] },
  A3: {
    given: [],
    work: [
      { key: "A2.1", at: [{ k: 0 }] },
      { key: "A2.2", at: [{ k: 0 }] },
      { key: "A3.1", at: k01 },
    ],
    found: ["deltaOut"],
  },
  A5: { given: [], work: [{ key: "A5.1", at: j12 }], found: ["deltaHid"] },
  A6: {
    given: [],
    work: [
      { key: "A6.1", at: oneZ },
      { key: "A6.2", at: oneW },
    ],
    found: ["gradZ", "gradW"],
  },
  A9: {
    given: ["alpha"],
    work: [
      { key: "A9.1", at: oneZ },
      { key: "M3.1", at: oneZ },
      { key: "A9.2", at: oneW },
      { key: "M3.2", at: oneW },
    ],
    again: [...forwardAgain, { key: "F5a.1", at: k01 }, { key: "A1.1", at: [{}] }],
    found: ["newZ", "newW", "batchCost", "newBatchCost"],
  },
  B1: {
    given: ["tau"],
    work: [
      { key: "B4.1", at: [{}] },
      { key: "F5b.1", at: k01 },
    ],
    found: ["yHat"],
  },
  B2: { given: ["y"], work: [{ key: "B2.2", at: [{}] }], found: ["cost"] },
  B7: { given: [], work: [{ key: "B7.1", at: k01 }], found: ["deltaOut"] },
  B9: { given: ["z", "U"], work: [{ key: "B9.1", at: j12 }], found: ["deltaHid"] },
  B10: {
    given: ["X"],
    work: [
      { key: "B10.1", at: oneZ },
      { key: "B10.2", at: oneW },
    ],
    found: ["gradZ", "gradW"],
  },
  B12: {
    given: ["alpha"],
    work: [
      { key: "B12.1", at: oneZ },
      { key: "M3.1", at: oneZ },
      { key: "B12.2", at: oneW },
      { key: "M3.2", at: oneW },
    ],
    again: [...forwardAgain, { key: "F5b.1", at: k01 }, { key: "B2.2", at: [{}] }],
    found: ["newZ", "newW", "batchCost", "newBatchCost"],
  },
  G1: {
    given: ["X", "W"],
    work: [
      {
        key: "G1.1",
        at: [
          { h: 1, j: 1 },
          { h: 2, j: 1 },
          { h: 3, j: 1 },
        ],
      },
      {
        key: "G1.3",
        at: [
          { h: 1, j: 1 },
          { h: 2, j: 1 },
        ],
      },
    ],
    found: ["a", "o"],
  },
  G2: { given: ["y"], work: [{ key: "G2.1", at: j12 }], found: [] },
  G5: {
    given: [],
    work: [
      {
        key: "G5.1",
        at: [
          { h: 2, j: 1 },
          { h: 1, j: 1 },
        ],
      },
    ],
    found: ["delta"],
  },
  G6: {
    given: [],
    work: [
      {
        key: "G6.1",
        at: [
          { h: 3, i: 1, j: 1 },
          { h: 1, i: 1, j: 1 },
        ],
      },
    ],
    found: [],
  },
} as const satisfies Readonly<Record<string, HandWork>>;

/** The lines of the course that are worked out by hand. */
export type HandId = keyof typeof handWork;
