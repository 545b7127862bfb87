import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { checkLines } from "../../src/core/line-check.ts";
import type { Conventions, NetworkSpec } from "../../src/core/network.ts";
import { courseRules, type Rules } from "../../src/core/rules.ts";
import { type Sample, type Trace, traceBatch } from "../../src/core/trace.ts";
import { cellOf, evaluate } from "../../src/course/algebra/evaluate.ts";
import type { Expression, Reference } from "../../src/course/algebra/expression.ts";
import { mutationsOf } from "../../src/course/algebra/mutations.ts";
import { sites } from "../../src/course/algebra/tree.ts";
import { faultIds } from "../../src/course/faults/fault-id.ts";
import { faultRules, rulesWithFault } from "../../src/course/faults/fault-rules.ts";
import { faults, matters } from "../../src/course/faults/faults.ts";
import { statistic } from "../../src/course/faults/statistic.ts";
import { wrongLines } from "../../src/course/faults/wrong-lines.ts";
import { symbolOf } from "../../src/course/symbols/symbols.ts";
import { allConventions, scopesOf } from "./course-cases.ts";

const stamp = { run: 0, revision: 0 };

/** Pictures of 3 × 3, two hidden neurons and three outputs: z is square, and can be read by its columns cell by cell. */
function setting(conventions: Conventions): { readonly spec: NetworkSpec; readonly batch: readonly Sample[] } {
  const picture = (by: number) => Float64Array.from({ length: 10 }, (_, i) => (i === 0 ? 1 : ((i * by) % 256) / 255));
  return {
    spec: { sizes: [9, 2, 3], ...conventions },
    batch: [
      { x: picture(37), label: 1 },
      { x: picture(91), label: 0 },
    ],
  };
}

function traced(conventions: Conventions, rules: Rules): Trace {
  const { spec, batch } = setting(conventions);
  return traceBatch(spec, initialWeights(spec, { seed: 5, amplitude: 1 }), batch, 0.5, stamp, rules);
}

/** A left side without its mark. */
function reference(expression: Expression): Reference {
  const found = expression.kind === "mark" ? expression.of : expression;
  if (found.kind !== "ref") throw new Error("a line computes a cell");
  return found;
}

describe.each(faults)("the program with the fault $id", (fault) => {
  const { id } = fault;

  test("has one function that is not the course's", () => {
    const own = rulesWithFault(id);
    const others = (Object.keys(courseRules) as (keyof Rules)[]).filter((line) => own[line] !== courseRules[line]);
    expect(others).toEqual(Object.keys(faultRules[id]));
    expect(others).toHaveLength(1);
    expect(rulesWithFault(id)).toBe(own);
  });

  test("computes what its wrong line says, in every cell", () => {
    for (const conventions of allConventions) {
      const lines = wrongLines(id, conventions);
      const wrongly = traced(conventions, rulesWithFault(id));
      // The picture and the true digit are read from the pass: the right one has them as they came.
      const rightly = traced(conventions, courseRules);
      if (!matters(fault, conventions) || fault.passage[conventions.output] === "P1") {
        expect(lines).toEqual([]);
        continue;
      }
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const given = ["F1", "N"].includes(line.equation.id);
        let cells = 0;
        for (const scope of scopesOf(line.statement, given ? rightly : wrongly)) {
          const cell = cellOf(reference(line.wrongLeft), scope);
          if (cell === undefined) throw new Error("every index has a value");
          const own = symbolOf(cell.symbol).read(wrongly, cell.indices, scope.indices.p);
          const said = evaluate(line.wrong, scope);
          // g′(σ_0) is none in B's way of writing: the program takes U_0(1 − U_0) = 0.
          expect(own, `${line.statement.key} ${cell.indices}`).toBeCloseTo(said ?? 0, 12);
          cells += 1;
        }
        expect(cells).toBeGreaterThan(0);
      }
    }
  });

  test("marks in its wrong line what the right one has otherwise", () => {
    for (const line of allConventions.flatMap((conventions) => wrongLines(id, conventions))) {
      const marked = [line.left, line.right, line.wrongLeft, line.wrong].filter((side) =>
        [...sites(side)].some(
          ({ part }) => part.kind === "mark" || (part.kind === "negative" && part.sign !== undefined),
        ),
      );
      expect(marked.length).toBeGreaterThan(0);
      expect([line.wrongLeft, line.wrong]).not.toEqual([line.left, line.right]);
    }
  });

  test("is found in its line by a hand calculation, and in no other", () => {
    const conventions: Conventions = { output: "sigmoid", costFactor: 1, batch: "mean" };
    const { batch } = setting(conventions);
    const checks = checkLines(traced(conventions, rulesWithFault(id)), batch);
    const wrong = Object.entries(checks).flatMap(([line, { difference }]) => (difference > 1e-12 ? [line] : []));
    expect(wrong).toEqual(Object.keys(faultRules[id]).filter((line) => line !== "initial"));
  });
});

test("the right program has every statistic that a fault is told by", () => {
  const conventions: Conventions = { output: "sigmoid", costFactor: 1, batch: "mean" };
  const { batch } = setting(conventions);
  const trace = traced(conventions, courseRules);
  for (const { shows } of faults) expect(statistic(shows, trace, batch)).not.toBeNaN();
  expect(statistic("by-hand", trace, batch)).toBe(0);
});

test("what an exercise recognises as a mistake is the line that the fault of the same name has", () => {
  const conventions: Conventions = { output: "sigmoid", costFactor: 1, batch: "mean" };
  const plain = (expression: Expression) =>
    JSON.stringify(expression, (_, value: { kind?: string; of?: unknown }) =>
      value?.kind === "mark" ? value.of : value,
    );
  const trace = traced(conventions, courseRules);
  const recognised = faultIds.filter((id) =>
    wrongLines(id, conventions).some((line) => {
      const [scope] = scopesOf(line.statement, trace);
      if (scope === undefined) return false;
      return mutationsOf({ ...line, scope }).some(({ wrong }) => plain(wrong) === plain(line.wrong));
    }),
  );
  expect(recognised).toEqual([
    "pixels-raw",
    "input-bias-dropped",
    "one-hot-shifted",
    "sigmoid-twice",
    "factor-2-dropped",
    "factor-2-twice",
    "bias-delta",
    "z-corrected-first",
    "z-transposed-backward",
    "hidden-slope-dropped",
    "mean-dropped",
    "mean-twice",
    "sign-flipped",
  ]);
});
