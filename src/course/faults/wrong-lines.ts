import type { Conventions } from "../../core/network.ts";
import { type Expression, num, ref, times } from "../algebra/expression.ts";
import { sameExpression, shifted, substituted } from "../algebra/tree.ts";
import type { FaultId } from "./fault-id.ts";
import { alphaFactors } from "./fault-rules.ts";
import { changedLine, type Keys, movedLine, mutatedLine, type WrongLine } from "./wrong-line.ts";

/** Where A and B say the same. */
const hiddenErrors: Keys = { sigmoid: "A5.1", softmax: "B9.1" };
const gradients: readonly Keys[] = [
  { sigmoid: "A6.1", softmax: "B10.1" },
  { sigmoid: "A6.2", softmax: "B10.2" },
];
const batchGradients: readonly Keys[] = [
  { sigmoid: "A8.1", softmax: "B11.1" },
  { sigmoid: "A8.2", softmax: "B11.2" },
];
const corrections: readonly Keys[] = [
  { sigmoid: "A9.1", softmax: "B12.1" },
  { sigmoid: "A9.2", softmax: "B12.2" },
];
const inBoth = (key: string): Keys => ({ sigmoid: key, softmax: key });

type Lines = (conventions: Conventions) => readonly WrongLine[];

const zRead: (part: Expression) => Expression | null = (part) =>
  sameExpression(part, ref("z", "j", "k")) ? ref("z", "k", "j") : null;

const alphaTimes =
  (factor: number): Lines =>
  (c) =>
    corrections.flatMap((keys) =>
      changedLine(c, keys, (part) =>
        part.kind === "ref" && part.symbol === "alpha" ? times(num(factor), part) : null,
      ),
    );

/** The lines that each fault gets wrong; none for a fault of the first weights, which are no line of the method. */
const lines: Readonly<Record<FaultId, Lines>> = {
  "weights-tiny": () => [],
  "weights-huge": () => [],
  "weights-equal": () => [],
  "sure-and-wrong": () => [],
  "image-shifted": (c) => movedLine(c, inBoth("F1.2"), ref("X", { of: "pixel", plus: -1 })),
  "pixels-raw": (c) => changedLine(c, inBoth("F1.2"), (part) => (part.kind === "fraction" ? part.over : null)),
  "input-bias-dropped": (c) =>
    changedLine(c, inBoth("F2.1"), (part) =>
      part.kind === "sum" ? { ...part, over: { ...part.over, from: 1 } } : null,
    ),
  "hidden-bias-zero": (c) => changedLine(c, inBoth("F3.1"), (part) => (part.kind === "number" ? num(0) : null)),
  "z-transposed-forward": (c) => changedLine(c, inBoth("F4.1"), zRead),
  "one-hot-shifted": (c) =>
    changedLine(c, inBoth("N.1"), (part) =>
      part.kind === "oneHot" ? { ...part, index: shifted(part.index, -1) } : null,
    ),
  "sigmoid-twice": (c) => mutatedLine(c, { sigmoid: "A3.1" }, "applied-twice:yHat"),
  "factor-2-dropped": (c) => mutatedLine(c, { sigmoid: "A3.1" }, "factor-left-out:2"),
  "factor-2-twice": (c) => mutatedLine(c, { sigmoid: "A3.1" }, "factor-twice:2"),
  "bias-delta": (c) =>
    changedLine(c, hiddenErrors, (part) => {
      const moved = part.kind === "ref" ? substituted(part, { j: shifted("j", -1) }) : part;
      return sameExpression(moved, part) ? null : moved;
    }),
  "z-corrected-first": (c) => mutatedLine(c, hiddenErrors, "symbol-neighbour:z→newZ"),
  "z-transposed-backward": (c) => changedLine(c, hiddenErrors, zRead),
  "hidden-slope-dropped": (c) =>
    mutatedLine(c, hiddenErrors, c.output === "sigmoid" ? "factor-left-out:slope" : "factor-left-out:gPrime"),
  "bias-gradient-dropped": (c) =>
    gradients.flatMap((keys, layer) =>
      changedLine(
        c,
        keys,
        (part) => (part.kind === "product" ? num(0) : null),
        (all) => substituted(all, layer === 0 ? { j: 0 } : { i: 0 }),
      ),
    ),
  "mean-dropped": (c) => batchGradients.flatMap((keys) => mutatedLine(c, keys, "sum-for-mean")),
  "mean-twice": (c) => batchGradients.flatMap((keys) => mutatedLine(c, keys, "factor-twice:1/P")),
  "sign-flipped": (c) => corrections.flatMap((keys) => mutatedLine(c, keys, "sign-lost")),
  "alpha-small": alphaTimes(alphaFactors.small),
  "alpha-large": alphaTimes(alphaFactors.large),
};

/** The lines of the course that a program with this fault applies otherwise, under conventions where there is such a line. */
export function wrongLines(id: FaultId, conventions: Conventions): readonly WrongLine[] {
  return lines[id](conventions);
}
