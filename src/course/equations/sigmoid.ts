import { marked, minus, num, type Range, ref, square, sum, times, written } from "../algebra/expression.ts";
import { eachHidden, eachInput, eachOutput, eachSample } from "../algebra/ranges.ts";
import {
  batchGradients,
  hiddenChain,
  hiddenErrors,
  logisticSlope,
  sampleGradients,
  weightCorrections,
} from "./backward.ts";
import { batchFactors, costFactors, simplifiedFactors, slopeFactors } from "./conventions.ts";
import { added, type Equation, equation, states } from "./equation.ts";

const any = { depth: "any" } as const;
const yHat = ref("yHat", "k");
const difference = minus(yHat, ref("y", "k"));
const gsPrime = ref("gsPrime", "k");
const deltaOut = ref("deltaOut", "k");
const byPrediction = ref("dCostDYHat", "k");
const ownProduction = ref("dYHatDTau", "k", "k");
const gPrime = ref("gPrime", "j");
const z = ref("z", "j", "k");
const x = ref("X", "i");
const gradW = ref("gradW", "i", "j");
const wCells = [eachInput, eachHidden];

/** A: sigmoid output, squared error. */
export const sigmoidEquations: readonly Equation[] = [
  equation("A1", "sigmoid", (c) => [
    states(marked(ref("cost")), [], [times(...costFactors(c), sum(eachOutput, square(difference)))], any),
    states(ref("batchCost"), [], [times(...batchFactors(c), sum(eachSample, marked(ref("cost"))))], any),
  ]),
  equation("A2", "sigmoid", (c) => [
    states(byPrediction, [eachOutput], [times(...slopeFactors(c), difference)], any),
    states(ownProduction, [eachOutput], [gsPrime, logisticSlope(yHat)], any),
  ]),
  equation("A3", "sigmoid", (c) => [
    states(
      deltaOut,
      [eachOutput],
      [
        written("derivative", deltaOut),
        added(times(byPrediction, ownProduction)),
        times(...slopeFactors(c), gsPrime, difference),
        times(...simplifiedFactors(c), logisticSlope(yHat), difference),
      ],
      any,
    ),
  ]),
  equation("A4", "sigmoid", hiddenChain),
  equation("A5", "sigmoid", () => hiddenErrors(logisticSlope(ref("U", "j")))),
  equation("A6", "sigmoid", () => sampleGradients("delta first")),
  equation("A7", "sigmoid", (c) => {
    const byWeight = ref("dYHatDW", "i", "j", "k");
    const production = ref("dTauDW", "i", "j", "k");
    // The notes' extra sum over the hidden neurons, under another letter than the free j.
    const anyHidden: Range = { index: "l", from: 0, to: "Nc-1" };
    const otherHidden: Range = { ...anyHidden, except: "j" };
    const activation = ref("dUDW", "i", "j", "l");
    const own = ref("dUDW", "i", "j", "j");
    return [
      states(gradW, wCells, [times(...slopeFactors(c), sum(eachOutput, times(difference, byWeight)))]),
      states(byWeight, [...wCells, eachOutput], [times(gsPrime, production)]),
      states(activation, [...wCells, otherHidden], [num(0)]),
      states(own, wCells, [times(gPrime, x)]),
      states(
        production,
        [...wCells, eachOutput],
        [sum(anyHidden, times(ref("z", "l", "k"), activation)), times(z, own), times(z, gPrime, x)],
      ),
      states(
        gradW,
        wCells,
        [
          added(times(...slopeFactors(c), sum(eachOutput, times(difference, gsPrime, z, gPrime, x)))),
          times(...simplifiedFactors(c), x, sum(eachOutput, times(gPrime, z, difference, gsPrime))),
          added(times(x, sum(eachOutput, times(gPrime, z, deltaOut)))),
          added(times(x, ref("deltaHid", "j"))),
        ],
        { resultLine: 1 },
      ),
    ];
  }),
  equation("A8", "sigmoid", batchGradients),
  equation("A9", "sigmoid", weightCorrections),
];
