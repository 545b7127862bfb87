import { hiddenErrors, outputErrors } from "../../core/backward.ts";
import { hiddenOutputs } from "../../core/forward.ts";
import type { Weights } from "../../core/network.ts";
import type { Rules } from "../../core/rules.ts";
import { at } from "../../core/tensor.ts";
import { type Expression, num, ref, sum, times } from "../algebra/expression.ts";
import { eachOutput } from "../algebra/ranges.ts";
import { logisticSlope } from "../equations/backward.ts";
import type { SymbolId } from "../symbols/cell.ts";
import type { WorkedStatement } from "./by-hand.ts";

/** A line of the course that a program gets wrong: worked out as it should be, then as that program has it. */
export interface FaultyStatement extends WorkedStatement {
  /** What the program has in the place of the right side; without it the line itself is right, and numbers that it reads are not. */
  readonly wrong?: (right: Expression) => Expression;
}

/** A fault of chapter P that shows on a network small enough for paper. */
export interface FaultByHand {
  /** What the faulty program does otherwise than the course's. */
  readonly rules?: Partial<Rules>;
  /** The weights that it begins with in the place of these. */
  readonly weights?: (weights: Weights) => Weights;
  readonly work: readonly FaultyStatement[];
  /** What comes of it, cell by cell. */
  readonly found: readonly SymbolId[];
}

const j1 = [{ j: 1 }] as const;
const j12 = [{ j: 1 }, { j: 2 }] as const;
const k0 = [{ k: 0 }] as const;

/**
 * The faults of chapter P, and its two bad starts, on the small network. Each is the course's program with one function replaced,
 * or other weights to begin with.
 */
export const faultsByHand = {
  P1: {
    weights: ([w, ...others]) => [(w ?? new Float64Array()).map((weight) => 20 * weight), ...others],
    work: [{ key: "F2.1", at: j1 }],
    found: ["gPrime", "deltaHid"],
  },
  equal: {
    weights: (weights) => weights.map((layer) => layer.map(() => 0.5)),
    work: [{ key: "F2.1", at: j12 }],
    found: ["deltaHid", "newW"],
  },
  P2: {
    rules: { input: (x) => x.map((_, i) => x[i + 1] ?? 0) },
    work: [{ key: "F2.1", at: j1 }],
    found: ["X", "yHat", "cost"],
  },
  P3: {
    rules: { hiddenOutputs: (sigma) => hiddenOutputs(sigma).fill(0, 0, 1) },
    work: [{ key: "F4.1", at: k0 }],
    found: ["yHat", "cost"],
  },
  P4: {
    rules: { input: (x) => x.map((value, i) => (i === 0 ? 1 : 255 * value)) },
    work: [{ key: "F2.1", at: j1 }],
    found: ["gPrime", "deltaHid"],
  },
  P5: {
    rules: { outputErrors: (...of) => outputErrors(...of).map((error) => 2 * error) },
    work: [{ key: "A3.1", at: k0, wrong: (right) => times(num(2), right) }],
    found: ["deltaHid", "newBatchCost"],
  },
  P6: {
    rules: {
      hiddenErrors: (hidden, z, errors, added) =>
        hiddenErrors(
          hidden,
          z.map((weight, n) => weight + at(added(), n)),
          errors,
        ),
    },
    work: [
      {
        key: "A5.1",
        at: j12,
        wrong: () =>
          times(logisticSlope(ref("U", "j")), sum(eachOutput, times(ref("newZ", "j", "k"), ref("deltaOut", "k")))),
      },
    ],
    found: ["gradW"],
  },
} as const satisfies Readonly<Record<string, FaultByHand>>;

export type FaultByHandId = keyof typeof faultsByHand;
