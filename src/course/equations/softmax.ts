import {
  add,
  call,
  fraction,
  marked,
  minus,
  negative,
  num,
  type Range,
  ref,
  square,
  sum,
  times,
  written,
} from "../algebra/expression.ts";
import { eachOtherName, eachOutput, eachProduction, eachSample } from "../algebra/ranges.ts";
import {
  batchGradients,
  hiddenChain,
  hiddenErrors,
  logisticSlope,
  sampleGradients,
  weightCorrections,
} from "./backward.ts";
import { batchFactors } from "./conventions.ts";
import { added, type Equation, equation, states } from "./equation.ts";

const any = { depth: "any" } as const;
const one = num(1);
const y = ref("y", "k");
const yHat = ref("yHat", "k");
const yq = ref("y", "q");
const yHatQ = ref("yHat", "q");
const difference = minus(yHat, y);
const deltaOut = ref("deltaOut", "k");
const e = ref("sumExp");
const exponential = call("exp", ref("tau", "k"));
const exponentialQ = call("exp", ref("tau", "q"));
const gPrime = ref("gPrime", "j");
const eachOther: Range = { index: "k", from: 0, to: "Ns-1", except: "q" };
const cost = marked(ref("cost"));
const logarithm = (index: "k" | "true") => call("log", ref("yHat", index));

/** B: softmax output, logarithmic cost. */
export const softmaxEquations: readonly Equation[] = [
  equation("B1", "softmax", () => [states(sum(eachOutput, yHat), [], [one], any)]),
  equation("B2", "softmax", (c) => {
    const largest = ref("tau", "max");
    const production = ref("tau", "l");
    const surprise = times(marked(y), call("log", marked(yHat)));
    return [
      states(
        ref("batchCost"),
        [],
        [
          negative(times(...batchFactors(c), sum(eachSample, sum(eachOutput, surprise)))),
          times(...batchFactors(c), sum(eachSample, cost)),
        ],
        any,
      ),
      states(
        cost,
        [],
        [
          negative(sum(eachOutput, times(y, logarithm("k")))),
          added(minus(call("log", sum(eachProduction, call("exp", production))), ref("tau", "true"))),
          added(
            add(
              largest,
              call("log", sum(eachProduction, call("exp", minus(production, largest)))),
              negative(ref("tau", "true")),
            ),
          ),
        ],
        { depth: "any", resultLine: 0 },
      ),
    ];
  }),
  equation("B3", "softmax", () => [
    states(
      cost,
      [],
      [
        minus(
          negative(times(ref("y", "true"), logarithm("true"))),
          sum({ index: "k", from: 0, to: "Ns-1", except: "true" }, times(y, logarithm("k"))),
        ),
        negative(logarithm("true")),
      ],
      any,
    ),
  ]),
  equation("B4", "softmax", () => [
    states(e, [], [sum(eachProduction, call("exp", ref("tau", "l")))], any),
    states(
      ref("dYHatDTau", "k", "k"),
      [eachOutput],
      [
        fraction(minus(times(exponential, e), times(exponential, exponential)), square(e)),
        times(fraction(exponential, e), minus(one, fraction(exponential, e))),
        logisticSlope(yHat),
      ],
      any,
    ),
  ]),
  equation("B5", "softmax", () => [
    states(
      ref("dYHatDTau", "k", "q"),
      [eachOutput, { ...eachOtherName, except: "k" }],
      [
        fraction(times(exponential, negative(exponentialQ)), square(e)),
        times(fraction(exponential, e), negative(fraction(exponentialQ, e))),
        negative(times(yHat, yHatQ)),
      ],
      any,
    ),
  ]),
  equation("B6", "softmax", () => {
    const link = ref("dYHatDTau", "k", "q");
    const rest = minus(one, yHatQ);
    return [
      states(
        written("derivative", ref("deltaOut", "q")),
        [eachOtherName],
        [
          sum(eachOutput, times(negative(fraction(y, yHat)), link)),
          minus(sum(eachOther, times(fraction(y, yHat), yHat, yHatQ)), times(fraction(yq, yHatQ), yHatQ, rest)),
          minus(times(yHatQ, sum(eachOther, y)), times(yq, rest)),
          added(add(times(yHatQ, sum(eachOther, y)), times(yHatQ, yq), negative(yq))),
          minus(times(yHatQ, sum(eachOutput, y)), yq),
          minus(yHatQ, yq),
        ],
        any,
      ),
      states(sum(eachOutput, y), [], [one], any),
      states(ref("dCostDYHat", "k"), [eachOutput], [negative(fraction(y, yHat))], { depth: "any", addition: true }),
    ];
  }),
  equation("B7", "softmax", () => [states(deltaOut, [eachOutput], [written("derivative", deltaOut), difference], any)]),
  equation("B8", "softmax", hiddenChain),
  equation("B9", "softmax", () => hiddenErrors(gPrime)),
  equation("B10", "softmax", () =>
    sampleGradients("X first", [times(ref("X", "i"), sum(eachOutput, times(gPrime, ref("z", "j", "k"), difference)))]),
  ),
  equation("B11", "softmax", batchGradients),
  equation("B12", "softmax", weightCorrections),
];
