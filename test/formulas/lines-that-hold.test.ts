import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { producersOf } from "../../src/course/algebra/graph.ts";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import { equationOf } from "../../src/course/equations/equations.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { plainTex } from "../../src/course/writing/statement-tex.ts";
import { questionAbout } from "../../src/exercises/question.ts";
import { lacksImage, withCases, withLinesThatHold } from "../../src/formulas/note-on-numbers.ts";
import { example } from "../../src/setup/examples.ts";
import { smallPass } from "../../src/store/network/small-pass.ts";
import { initialState } from "../../src/store/store.ts";

function publishedPass() {
  const { traces } = smallPass(initialState, "one", "sigmoid");
  return { trace: traces.sigmoid };
}

/** B2 and B3 on a small network, with the lines that are left of them in numbers. */
function linesLeft(id: "published" | "dead-input"): Record<string, number> {
  const aside = {
    setup: example(id),
    model: null,
    traces: null,
    setAside: null,
    pinned: null,
    carried: null,
    trail: [],
  };
  const trace = smallPass({ ...initialState, aside }, "one", "softmax").traces.softmax;
  const scope = { trace, indices: firstIndices };
  const statements = (["B2", "B3"] as const).flatMap((equation) => equationOf(equation).statements(trace.spec));
  const holding = statements.map((statement) => withLinesThatHold(statement, scope));
  for (const { lines, left } of holding) {
    for (const { right } of lines) {
      expect(evaluate(right, scope)).toBeCloseTo(evaluate(left, scope) ?? Number.NaN, 12);
    }
  }
  return Object.fromEntries(holding.map(({ key, lines }) => [key, lines.length]));
}

describe("Lines in numbers", () => {
  it("that suppose a single y equal to 1 are left out where the y are others", () => {
    expect(linesLeft("published")).toEqual({ "B2.1": 2, "B2.2": 1, "B3.1": 0 });
  });

  it("all stand where one y is 1 and the others are 0", () => {
    expect(linesLeft("dead-input")).toEqual({ "B2.1": 2, "B2.2": 3, "B3.1": 2 });
  });
});

describe("F1 on a network whose inputs were typed", () => {
  const { trace } = publishedPass();

  it("keeps the bias neuron in numbers, and no pixel divided by 255", () => {
    const kept = withCases({ trace }, equationOf("F1").statements(trace.spec));
    expect(kept.map(({ key }) => key)).toEqual(["F1.1"]);
    expect(lacksImage({ trace }, equationOf("F1").statements(trace.spec))).toBe(true);
  });

  it("makes no input, of which the question would be a pixel", () => {
    const input = { symbol: "X", indices: [1] } as const;
    expect(producersOf(input, trace, firstIndices)).toEqual([]);
    expect(cellValue(trace, { symbol: "image", indices: [0, 0] })).toBeUndefined();
    expect(questionAbout(trace, input)).toBe("given");
  });

  it("is written in symbols as the course writes it, 28 columns wide", () => {
    const [, pixels] = equationOf("F1").statements(trace.spec);
    const scope = { trace, indices: firstIndices };
    const presentation = { face: "symbols", scope, output: "sigmoid", digits: 4, language: "en" } as const;
    expect(pixels === undefined ? "" : plainTex(equationOf("F1"), pixels, presentation)).toContain("X_{1+28r+c}");
  });
});
