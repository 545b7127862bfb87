import { add, boundedSum, call, fraction, minus, negative, num, ref, times, written } from "../algebra/expression.ts";
import {
  eachColumn,
  eachHidden,
  eachHiddenOrBias,
  eachInput,
  eachOutput,
  eachProduction,
  eachRow,
} from "../algebra/ranges.ts";
import { added, type Draft, type Equation, equation, states } from "./equation.ts";

const tau = ref("tau", "k");
const yHat = ref("yHat", "k");
const any = { depth: "any" } as const;

/** F1, and P2 in the program's own name of the array. */
export function inputStatements(as: "X" | "array"): readonly Draft[] {
  const cell = (index: 0 | "pixel") => (as === "X" ? ref("X", index) : written("array", ref("X", index)));
  return [
    states(cell(0), [], [num(1)], any),
    states(cell("pixel"), [eachRow, eachColumn], [fraction(ref("image", "r", "c"), num(255))], any),
  ];
}

/** F3, and P3 in the program's own name of the array. */
export function hiddenStatements(as: "U" | "array"): readonly Draft[] {
  const cell = (index: 0 | "j") => (as === "U" ? ref("U", index) : written("array", ref("U", index)));
  return [states(cell(0), [], [num(1)]), states(cell("j"), [eachHidden], [call("g", ref("sigma", "j"))])];
}

/** F: the forward phase, the same for both variants up to τ. */
export const forwardEquations: readonly Equation[] = [
  equation("F1", "both", () => inputStatements("X")),
  equation("F2", "both", () => [
    states(ref("sigma", "j"), [eachHidden], [boundedSum(eachInput, times(ref("w", "i", "j"), ref("X", "i")))]),
  ]),
  equation("F3", "both", () => hiddenStatements("U")),
  equation("F4", "both", () => [
    states(tau, [eachOutput], [boundedSum(eachHiddenOrBias, times(ref("z", "j", "k"), ref("U", "j")))]),
  ]),
  equation("F5a", "sigmoid", () => [
    states(yHat, [eachOutput], [call("gs", tau), fraction(num(1), add(num(1), call("exp", negative(tau))))], any),
  ]),
  equation("F5b", "softmax", () => {
    const largest = ref("tau", "max");
    const production = ref("tau", "l");
    return [
      states(
        yHat,
        [eachOutput],
        [
          fraction(call("exp", tau), boundedSum(eachProduction, call("exp", production))),
          { kind: "softmax", index: "k" },
          added(
            fraction(
              call("exp", minus(tau, largest)),
              boundedSum(eachProduction, call("exp", minus(production, largest))),
            ),
          ),
        ],
        { depth: "any", resultLine: 0 },
      ),
    ];
  }),
];
