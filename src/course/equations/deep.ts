import { add, boundedSum, call, minus, num, type Range, ref, sum, times, written } from "../algebra/expression.ts";
import {
  above,
  below,
  eachHiddenLayer,
  eachLastNode,
  eachLayer,
  eachNode,
  eachNodeAbove,
  eachNodeBelow,
} from "../algebra/ranges.ts";
import { logisticSlope } from "./backward.ts";
import { simplifiedFactors } from "./conventions.ts";
import { added, type Equation, equation, states } from "./equation.ts";

const any = { depth: "any" } as const;
const a = ref("a", "h", "j");
const o = ref("o", "h", "j");
const delta = ref("delta", "h", "j");
const deltaAbove = ref("delta", above, "l");
const slope = ref("slope", "h", "j");
const weightAbove = ref("W", above, "j", "l");
const link = ref("dADA", "h", "j", "l");
const hiddenNode = [eachHiddenLayer, eachNode];
/** Section G counts the outputs from 1: its j is the k = j − 1 of the other sections. */
const k = { of: "j", plus: -1 } as const;

/** G: any depth, the notes' other notation. */
export const deepEquations: readonly Equation[] = [
  equation("G1", "both", () => [
    states(
      a,
      [eachLayer, eachNode],
      [boundedSum(eachNodeBelow, times(ref("W", "h", "i", "j"), ref("o", below, "i")))],
      any,
    ),
    states(ref("o", "h", 0), [eachHiddenLayer], [num(1)], any),
    states(o, hiddenNode, [call("g", a)], any),
  ]),
  equation("G2", "both", (c) => {
    const last = ref("delta", "m", "j");
    const difference = minus(written("prediction", ref("o", "m", "j")), written("fromOne", ref("y", k)));
    const softmax = c.output === "softmax";
    const right = softmax
      ? added(difference)
      : times(...simplifiedFactors(c), difference, written("deep", ref("gsPrime", k)));
    return [states(last, [eachLastNode], [right], softmax ? { depth: "any", addition: true } : any)];
  }),
  equation("G3", "both", () => [
    states(
      delta,
      hiddenNode,
      [
        written("derivative", delta),
        boundedSum(eachNodeAbove, times(written("derivative", deltaAbove), link)),
        sum(eachNodeAbove, times(deltaAbove, link)),
      ],
      any,
    ),
  ]),
  equation("G4", "both", () => [
    states(
      ref("a", above, "l"),
      [eachHiddenLayer, eachNodeAbove],
      [add(ref("W", above, 0, "l"), sum(eachNode, times(weightAbove, call("g", a))))],
      any,
    ),
    states(link, [...hiddenNode, eachNodeAbove], [times(weightAbove, slope)], any),
    states(slope, hiddenNode, [logisticSlope(o)], { depth: "any", addition: true }),
  ]),
  equation("G5", "both", () => {
    const lastHidden = { of: "m", plus: -1 } as const;
    const lastHiddenNode: Range = { index: "j", from: 1, to: { nodes: lastHidden } };
    const eachOutputNode: Range = { index: "l", from: 1, to: { nodes: "m" } };
    return [
      states(
        delta,
        hiddenNode,
        [
          times(slope, sum(eachNodeAbove, times(weightAbove, deltaAbove))),
          times(logisticSlope(o), sum(eachNodeAbove, times(weightAbove, deltaAbove))),
        ],
        any,
      ),
      states(
        ref("delta", lastHidden, "j"),
        [lastHiddenNode],
        [
          times(
            logisticSlope(ref("o", lastHidden, "j")),
            sum(eachOutputNode, times(ref("W", "m", "j", "l"), ref("delta", "m", "l"))),
          ),
        ],
        any,
      ),
    ];
  }),
  equation(
    "G6",
    "both",
    () => [
      states(
        ref("gradDeep", "h", "i", "j"),
        [eachLayer, eachNodeBelow, eachNode],
        [times(ref("o", below, "i"), delta)],
        any,
      ),
    ],
    { addition: true },
  ),
];
