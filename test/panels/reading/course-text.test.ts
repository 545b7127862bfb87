import { describe, expect, it } from "vitest";
import { equationsOfStep, litAtStep } from "../../../src/course/method/step-equations.ts";
import { stepIds } from "../../../src/course/method/step-id.ts";
import type { Block } from "../../../src/course/text/blocks.ts";
import { chapterIds, chapters } from "../../../src/course/text/chapters.ts";
import { courseIds } from "../../../src/course/text/identifiers.ts";
import { parseInline } from "../../../src/course/text/inline.ts";
import { chapterOf, chapterShown } from "../../../src/formulas/go-to-course.ts";
import { en as readingEnglish } from "../../../src/panels/reading/words.en.ts";
import { fr as readingFrench } from "../../../src/panels/reading/words.fr.ts";

const reading = { fr: readingFrench, en: readingEnglish };

const blocks = chapterIds.flatMap((chapter) =>
  (chapters[chapter] as readonly Block[]).map((block) => ({ chapter, block })),
);

describe("the reading column", () => {
  it("has a place for every identifier of the course, in one chapter only", () => {
    for (const id of courseIds) {
      const places = blocks.filter(({ block }) => "id" in block && block.id === id);
      expect(places, id).toHaveLength(1);
      expect(chapterOf(id)).toBe(places[0]?.chapter);
    }
  });

  it("opens on the notation, and on no chapter that does not exist", () => {
    expect(chapterShown("")).toBe("N");
    expect(chapterShown("B")).toBe("B");
    expect(chapterShown("Z")).toBe("N");
  });

  it("has at every step an equation to light, in both variants", () => {
    for (const step of stepIds) {
      for (const output of ["sigmoid", "softmax"] as const) {
        const applied = equationsOfStep(step, { output, costFactor: 1, batch: "mean" }, 2);
        expect(applied.length, step).toBeGreaterThan(0);
        for (const id of applied) expect(litAtStep(step, output)).toContain(id);
      }
    }
  });

  it("says in one sentence what each step computes, in both languages, with the same symbols", () => {
    for (const step of stepIds) {
      const symbols = (["fr", "en"] as const).map((language) =>
        parseInline(reading[language].steps[step]).flatMap((piece) => (piece.kind === "symbol" ? [piece.symbol] : [])),
      );
      expect(symbols[0]).toEqual(symbols[1]);
      expect(symbols[0]?.length, step).toBeGreaterThanOrEqual(step.startsWith("3") && step !== "3c" ? 0 : 1);
    }
  });

  it("puts French typographic spaces before : ; ! ?", () => {
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === "string") texts.push(value);
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
    };
    collect(readingFrench);
    for (const text of texts) expect(text).not.toMatch(/[\w)’] ?[:;!?](?!\/)(?=\s|$)/u);
  });
});
