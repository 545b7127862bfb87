import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import type { Instead } from "../../src/course/algebra/index-values.ts";
import { foundKey } from "../../src/course/algebra/what-if.ts";
import { type Boxes, boxesOf, judgeBoxes } from "../../src/exercises/boxes.ts";
import { drawQuestion } from "../../src/exercises/draw.ts";
import { rungsOf } from "../../src/exercises/rungs.ts";
import { drawn, recipes, typed } from "./drawn.ts";

function boxesFor(line: string, seed = 1, output: "sigmoid" | "softmax" = "sigmoid"): Boxes {
  const boxes = boxesOf(drawQuestion({ line, output, seed }));
  if (boxes === null) throw new Error(`${line} has boxes`);
  return boxes;
}

/** The right numbers in all boxes and the right result. */
function truth({ boxes, result }: Boxes): string[] {
  return [...boxes.map(({ question }) => question), result].map(({ value, digits }) =>
    value === 0 ? "0" : typed(value, digits + 2),
  );
}

describe("a line of boxes", () => {
  test("filled in rightly is right everywhere, for every line that has them", () => {
    let lines = 0;
    for (const recipe of recipes()) {
      const boxes = boxesOf(drawn(recipe));
      expect(rungsOf(drawn(recipe)).includes("boxes")).toBe(boxes !== null);
      if (boxes === null) continue;
      lines++;
      expect(new Set(boxes.boxes.map(({ letter }) => letter)).size).toBe(boxes.boxes.length);
      for (const { verdict } of judgeBoxes(boxes, truth(boxes), "en")) {
        expect(verdict, recipe.line).toMatchObject({ kind: "right", from: [] });
      }
    }
    expect(lines).toBeGreaterThan(30);
  });

  test("has one letter for a number that it reads twice", () => {
    const { boxes } = boxesFor("A3.1");
    expect(boxes.map(({ letter, cell }) => `${letter} ${cell.symbol}`)).toEqual(["a yHat", "b y"]);
  });

  test("judges each number by itself: a wrong one makes no other wrong, and the result is right from it", () => {
    const boxes = boxesFor("A5.1", 3);
    const right = truth(boxes);
    for (const [n, { cell, question }] of boxes.boxes.entries()) {
      const wrong = typed(question.value * 1.37, 5);
      const world: Instead = {
        read: (read, p) => (foundKey(read, p) === foundKey(cell, question.p) ? Number(wrong) : undefined),
      };
      const own = evaluate(boxes.result.line, { ...boxes.result.instance.scope, instead: world }) ?? Number.NaN;
      const judged = judgeBoxes(boxes, right.with(n, wrong).with(-1, typed(own, 4)), "en");
      expect(judged.map(({ verdict }) => verdict?.kind)).toEqual(right.map((_, m) => (m === n ? "wrong" : "right")));
      expect(judged[n]?.carried).toBe(true);
      expect(judged.at(-1)?.verdict).toMatchObject({ from: [cell] });
    }
  });

  test("takes the true result too, and goes on from no blank, no 0 and no absurd number", () => {
    const boxes = boxesFor("A6.1", 2);
    for (const silly of ["", "0", "?", "1e9"]) {
      const judged = judgeBoxes(boxes, truth(boxes).with(0, silly), "fr");
      expect(judged[0]?.carried).toBe(false);
      expect(judged.at(-1)?.verdict).toMatchObject({ kind: "right", from: [] });
    }
  });

  test("names the neighbour's number in a box", () => {
    const boxes = boxesFor("F4.1", 1);
    const at = boxes.boxes.findIndex(({ cell }) => cell.symbol === "U" && cell.indices[0] === 1);
    const other = boxes.boxes.find(({ cell }) => cell.symbol === "U" && cell.indices[0] === 2);
    const judged = judgeBoxes(boxes, truth(boxes).with(at, typed(other?.question.value ?? 0, 4)), "en");
    const { verdict } = judged[at] ?? { verdict: null };
    expect(verdict?.kind === "wrong" ? verdict.candidates.map(({ mutation }) => mutation?.kind) : []).toContain(
      "index-neighbour",
    );
  });
});
