import { describe, expect, test } from "vitest";
import { litAtStep } from "../../src/course/method/step-equations.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { chapterIds, chapters } from "../../src/course/text/chapters.ts";
import { type Passage, passagesOf } from "../../src/course/text/passages.ts";

const linesOf = ({ blocks }: Passage): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "equation" ? [block.id] : []));
const keysOf = ({ blocks }: Passage): readonly string[] =>
  blocks.flatMap((block) => ("key" in block ? [block.key] : []));

describe("a chapter in passages", () => {
  test.each(chapterIds)("%s has every block once, in its order", (chapter) => {
    expect(passagesOf(chapter).flatMap(({ blocks }) => blocks)).toEqual(chapters[chapter]);
  });

  test("a line stands in the passage of the step that applies or explains it, and of its output", () => {
    for (const [chapter, output] of [
      ["F", "sigmoid"],
      ["F", "softmax"],
      ["A", "sigmoid"],
      ["B", "softmax"],
    ] as const) {
      for (const step of stepIds) {
        const lit = litAtStep(step, output);
        const passages = passagesOf(chapter).filter(
          (passage) => passage.steps.includes(step) && (passage.output === "both" || passage.output === output),
        );
        const all = passagesOf(chapter).flatMap(linesOf);
        expect(passages.flatMap(linesOf)).toEqual(all.filter((id) => [...lit].some((one) => one === id)));
      }
    }
  });

  test("what leads to A3 and what is said of it belong to step 2a, and not the next heading", () => {
    const passage = passagesOf("A").find((one) => linesOf(one).includes("A3"));
    expect(passage?.steps).toEqual(["2a"]);
    expect(passage && keysOf(passage)).toContain("A.deltaOut.read");
    expect(passage && keysOf(passage)).not.toContain("A.deltaHid.heading");
  });

  test("the method's phases hold their steps; notation and prerequisites hold none", () => {
    expect(passagesOf("M").map(({ steps }) => steps.join(" "))).toEqual(
      expect.arrayContaining(["1a 1b 1c 1d", "2a 2b", "3a 3b 3c"]),
    );
    for (const chapter of ["N", "D"] as const) {
      expect(passagesOf(chapter).every(({ steps }) => steps.length === 0)).toBe(true);
    }
  });
});
