import { add, fraction, group, marked, minus, num, ref, sum, times } from "../algebra/expression.ts";
import { eachColumn, eachHidden, eachHiddenOrBias, eachOutput, eachRow, eachSample } from "../algebra/ranges.ts";
import { logisticSlope } from "./backward.ts";
import { batchFactors, simplifiedFactors } from "./conventions.ts";
import { type Equation, equation, states } from "./equation.ts";
import { hiddenStatements, inputStatements } from "./forward.ts";

const deltaHid = ref("deltaHid", "j");
const deltaOut = ref("deltaOut", "k");
const gPrime = ref("gPrime", "j");
const z = ref("z", "j", "k");

/** P: what each line of the notes' debugging page says about the numbers. */
export const programEquations: readonly Equation[] = [
  equation("P1", "both", () => [
    states(deltaHid, [eachHidden], [sum(eachOutput, times(group(times(gPrime, z)), deltaOut))], { addition: true }),
  ]),
  equation("P2", "both", () => inputStatements("array")),
  equation("P3", "both", () => hiddenStatements("array")),
  equation("P4", "both", () => [
    states(
      ref("sigma", "j"),
      [eachHidden],
      [
        add(
          ref("w", 0, "j"),
          sum(eachRow, sum(eachColumn, times(ref("w", "pixel", "j"), fraction(ref("image", "r", "c"), num(255))))),
        ),
      ],
      { addition: true },
    ),
  ]),
  equation("P5", "both", (c) => {
    const yHat = marked(ref("yHat", "k"));
    const difference = minus(yHat, marked(ref("y", "k")));
    const error = c.output === "softmax" ? [difference] : [...simplifiedFactors(c), logisticSlope(yHat), difference];
    return [
      states(
        ref("batchGradZ", "j", "k"),
        [eachHiddenOrBias, eachOutput],
        [times(...batchFactors(c), sum(eachSample, times(...error, marked(ref("U", "j")))))],
        { addition: true },
      ),
    ];
  }),
  equation("P6", "both", () => [
    states(
      deltaHid,
      [eachHidden],
      [
        times(logisticSlope(ref("U", "j")), sum(eachOutput, times(z, deltaOut))),
        times(
          logisticSlope(ref("U", "j")),
          sum(eachOutput, times(minus(ref("newZ", "j", "k"), ref("corrZ", "j", "k")), deltaOut)),
        ),
      ],
      { addition: true },
    ),
  ]),
];
