// What is heard the same is worth the same: in speech nothing shows brackets, fraction bars or where a sum ends.
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import {
  add,
  call,
  type Expression,
  fraction,
  negative,
  num,
  ref,
  square,
  sum,
  times,
} from "../../src/course/algebra/expression.ts";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import { eachNodeAbove, eachOutput } from "../../src/course/algebra/ranges.ts";
import { expressionSpeech } from "../../src/course/writing/speech.ts";
import { type Face, writing } from "../../src/course/writing/writing.ts";
import { smallTrace } from "./course-cases.ts";

const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
const scope = { trace, indices: { ...firstIndices, h: 1, j: 1, k: 2, l: 1 } };

/** Names short and long: of a derivative, of a layer, of the sample. */
const leaves: readonly Expression[] = [
  ref("tau", "k"),
  ref("dTauDSigma", "j", "k"),
  ref("delta", { of: "h", plus: 1 }, "l"),
  num(2),
];

/** What stands about an expression in the course: all of it on `parts`. */
function built(parts: readonly Expression[], beside: readonly Expression[]): Expression[] {
  const one = parts.flatMap((part) => [
    negative(part),
    square(part),
    call("exp", part),
    call("log", call("exp", part)),
    sum(eachOutput, part),
    sum(eachNodeAbove, part),
  ]);
  const two = parts.flatMap((part) =>
    beside.flatMap((other) => [
      add(part, other),
      add(other, part),
      add(part, negative(other)),
      add(other, negative(part)),
      times(part, other),
      times(other, part),
      fraction(part, other),
      fraction(other, part),
    ]),
  );
  return [...one, ...two];
}

const once = built(leaves, leaves);
const all = [...leaves, ...once, ...built(once, leaves)];

/** Every face but the numbers, in which a sum is its total. */
const faces: readonly Face[] = ["symbols", "indices"];

describe("what is heard the same", () => {
  for (const language of ["fr", "en"] as const) {
    for (const face of faces) {
      test(`is worth the same, in ${face}, ${language}`, () => {
        const w = writing({ face, language, letter: "C", scope });
        const heard = new Map<string, number>();
        for (const expression of all) {
          const said = expressionSpeech(expression, w);
          const value = evaluate(expression, scope);
          // 1 / (τ − τ) is worth nothing.
          if (value === undefined || Number.isNaN(value)) continue;
          const before = heard.get(said);
          if (before === undefined) heard.set(said, value);
          else if (process.env.SHOW) {
            if (Math.abs(before - value) > 1e-9) console.log(said);
          } else expect(Math.abs(before - value), said).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        }
        expect(heard.size).toBeGreaterThan(1000);
      });
    }
  }
});
