import { describe, expect, it } from "vitest";
import { type ComparisonRow, comparison } from "../../src/course/equations/comparison.ts";
import { equationIds, equationOf } from "../../src/course/equations/equations.ts";
import type { Block } from "../../src/course/text/blocks.ts";
import { chapterIds, chapters } from "../../src/course/text/chapters.ts";
import { courseIdFrom, courseIds, courseLabel, lessonIds } from "../../src/course/text/identifiers.ts";

const blocks: readonly Block[] = chapterIds.flatMap((id): readonly Block[] => chapters[id]);
const rows: readonly ComparisonRow[] = comparison;

describe("the chapters", () => {
  it("show every equation of F, A, B and G once, in the course's order", () => {
    const shown = blocks.flatMap((block) => (block.kind === "equation" ? [block.id] : []));
    const placed = equationIds.filter((id) => equationOf(id).place.after !== undefined);
    expect(shown.filter((id) => !placed.includes(id))).toEqual(
      equationIds.filter((id) => /^[FABG]/.test(id) && !placed.includes(id)),
    );
    expect(shown.filter((id) => placed.includes(id)).toSorted()).toEqual(placed.toSorted());
  });

  it("keep every equation in its own chapter", () => {
    for (const id of chapterIds) {
      for (const block of chapters[id]) {
        if (block.kind === "equation") expect(block.id.charAt(0)).toBe(id);
      }
    }
  });

  it("show the notation table, the method's three phases and the six experiments once each, in order", () => {
    const shown = blocks.flatMap((block) =>
      block.kind === "notation" || block.kind === "phase" || block.kind === "experiment" ? [block.id] : [],
    );
    expect(shown).toEqual(equationIds.filter((id) => /^[NMP]/.test(id)));
  });

  it("make each remark once, after the line it speaks of", () => {
    const place = (id: string): number => blocks.findIndex((block) => "id" in block && block.id === id);
    const arises = { R1: "G2", R2: "B11", R3: "A5", R4: "F5b", R5: "A3", R6: "M2", R7: "B2" };
    for (const [remark, line] of Object.entries(arises)) {
      expect(blocks.filter((block) => "id" in block && block.id === remark)).toHaveLength(1);
      expect(place(remark)).toBeGreaterThan(place(line));
      const between = blocks.slice(place(line) + 1, place(remark));
      expect(between.every(({ kind }) => kind === "text" || kind === "aside" || kind === "byHand")).toBe(true);
    }
  });

  it("teach what one needs before F, lesson by lesson, each with words and a formula of its own", () => {
    const own: readonly Block[] = chapters.D;
    expect(chapterIds.indexOf("D")).toBe(chapterIds.indexOf("F") - 1);
    const lessons = own.flatMap((block, n) => (block.kind === "lesson" ? [{ id: block.id, n }] : []));
    expect(lessons.map(({ id }) => id)).toEqual([...lessonIds]);
    lessons.forEach(({ id, n }, at) => {
      const kinds = own.slice(n + 1, lessons[at + 1]?.n).map((block) => block.kind);
      expect(kinds, id).toContain("text");
      expect(kinds, id).toContain("formula");
    });
  });

  it("lead to every equation by words of its own", () => {
    blocks.forEach((block, n) => {
      if (block.kind === "equation") expect(blocks[n - 1]?.kind, block.id).toMatch(/^(text|aside)$/);
    });
  });

  it("mark as additions what the notes do not have", () => {
    const additions = blocks.flatMap((block) =>
      "addition" in block && block.addition && block.kind !== "byHand" && block.kind !== "faultByHand"
        ? ["id" in block ? block.id : block.key]
        : [],
    );
    const placed = equationIds.filter((id) => equationOf(id).place.after !== undefined);
    expect(additions).toEqual(expect.arrayContaining(placed.flatMap((id) => [`${id}.text`, id])));
    expect(additions.filter((name) => !placed.some((id) => name === id || name === `${id}.text`))).toEqual([
      ...["N.words", "N.batch", "D.intro", ...lessonIds, "R4", "R5", "A.descent"],
      ...["R7", "B.likelihood", "B.pairing", "R6", "M.small", "M.program", "G.half", "G.softmax", "G.gradient", "G6"],
      ...["P.conditions", "P.start", "P.equal"],
    ]);
    for (const block of blocks) {
      if (block.kind === "equation") expect(equationOf(block.id).addition, block.id).toBe(block.addition);
    }
  });

  it("begin with words or the picture they speak of, and never leave a heading without anything below it", () => {
    for (const id of chapterIds) {
      const own: readonly Block[] = chapters[id];
      expect(own[0]?.kind).toMatch(/^(text|aside|figure)$/);
      own.forEach((block, n) => {
        if (block.kind === "heading" || block.kind === "lesson")
          expect(own[n + 1]?.kind).toMatch(/^(text|aside|algorithm|program)$/);
      });
    }
  });
});

describe("the course's identifiers", () => {
  it("are found by their name, and no other text is one", () => {
    for (const id of courseIds) expect(courseIdFrom(id)).toBe(id);
    for (const text of ["A0", "a3", "", "M.1", "R8", "F5", "D8"]) expect(courseIdFrom(text)).toBeNull();
  });

  it("are written as the course writes them: M.2 with a point, A3 without", () => {
    expect(courseLabel("M2")).toBe("M.2");
    expect(courseLabel("A3")).toBe("A3");
  });
});

describe("A against B", () => {
  it("takes in every line of both derivations", () => {
    const a = rows.flatMap((row) => row.a);
    const b = rows.flatMap((row) => row.b);
    const own = equationIds.filter((id) => equationOf(id).addition !== true);
    for (const id of own.filter((name) => name.startsWith("A"))) expect(a).toContain(id);
    for (const id of own.filter((name) => name.startsWith("B"))) expect(b).toContain(id);
  });

  it("takes in no addition that does not say so", () => {
    const all = rows.flatMap((row) => [...row.a, ...row.b]);
    for (const id of equationIds) {
      const { addition, place } = equationOf(id);
      if (addition === true) expect(all.includes(id), id).toBe(place.compared !== undefined);
    }
  });

  it("differs in one line of the backward pass only, A3 against B7", () => {
    expect(rows.filter((row) => row.relation === "backward")).toEqual([
      { key: "deltaOut", a: ["A3"], b: ["B7"], relation: "backward", numbers: "deltaOut" },
    ]);
  });

  it("differs upstream in the output activation and in the cost, and nowhere else", () => {
    expect(rows.filter((row) => row.relation === "upstream").map((row) => row.key)).toEqual(["activation", "cost"]);
  });

  it("greys the lines whose right sides are the same expression, up to how the slope is written", () => {
    const conventions = { costFactor: 1, batch: "sum" } as const;
    const lines = (id: ComparisonRow["a"][number], output: "sigmoid" | "softmax") =>
      equationOf(id)
        .statements({ ...conventions, output })
        .map(({ left, where }) => JSON.stringify([left, where]));
    for (const row of rows.filter(({ relation }) => relation === "equal")) {
      row.a.forEach((id, n) => {
        const other = row.b[n];
        expect(other).toBeDefined();
        if (other !== undefined) expect(lines(id, "sigmoid"), row.key).toEqual(lines(other, "softmax"));
      });
    }
  });
});
