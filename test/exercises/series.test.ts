import katex from "katex";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { partAt, sites } from "../../src/course/algebra/tree.ts";
import type { Words } from "../../src/course/symbols/symbol.ts";
import { flatten, parseInline } from "../../src/course/text/inline.ts";
import { katexOptions } from "../../src/course/writing/linked-cells.ts";
import { expressionTex } from "../../src/course/writing/tex.ts";
import { writing } from "../../src/course/writing/writing.ts";
import { readAnswer } from "../../src/exercises/answer.ts";
import { drawQuestion } from "../../src/exercises/draw.ts";
import { itemCode, itemFrom, makeExercise } from "../../src/exercises/exercise.ts";
import { itemWords } from "../../src/exercises/item-words.ts";
import { partsToAsk } from "../../src/exercises/parts.ts";
import { firstStanding, nextStanding, pose, type Rung, rungs } from "../../src/exercises/rungs.ts";
import { atChapterEnd, gradedSeries, type Item } from "../../src/exercises/series.ts";
import { judge } from "../../src/exercises/verdict.ts";
import { whys } from "../../src/exercises/why.ts";
import { refusalWords, slipWords, stemWords, unreadWords, variantWords } from "../../src/exercises/words.ts";
import { drawn, number, recipes, seeds, typed } from "./drawn.ts";

const items: readonly Item[] = [...gradedSeries.flatMap((one) => one.items), ...Object.values(atChapterEnd).flat()];

/** French spaces, no empty words, marks that can be read. */
function expectWords({ fr, en }: Words): void {
  for (const sentence of [fr, en]) {
    expect(() => parseInline(sentence), sentence).not.toThrow();
    expect(sentence.trim()).toBe(sentence);
    expect(sentence).not.toBe("");
  }
  expect(fr.replaceAll(/\$[^$]*\$|\{[^}]*\}/g, ""), fr).not.toMatch(/ [:;!?»]|« /);
}

describe("a series", () => {
  test("consists of exercises that can be made from any seed, the same each time", () => {
    for (const [n, item] of items.entries()) {
      for (let seed = 1; seed <= seeds; seed++) {
        const exercise = makeExercise(item, seed);
        if (n % 5 > 0) continue;
        const again = makeExercise(item, seed);
        expect(JSON.stringify(numbersOf(again)), itemCode(item)).toBe(JSON.stringify(numbersOf(exercise)));
      }
    }
  });

  test("is named in words, its formulas too, and so are the answers to choose from", () => {
    const silent = (text: string): boolean =>
      flatten(parseInline(text)).some((piece) => piece.kind === "math" && !piece.said?.match(/^[\p{L}\d(][^\\_^$]*$/u));
    for (const item of items) {
      const exercise = makeExercise(item, 7);
      const texts = [
        itemWords(item),
        ...(exercise?.kind === "choice" ? exercise.choice.options.map(({ text }) => text) : []),
      ];
      for (const { fr, en } of texts) for (const text of [fr, en]) expect(silent(text), text).toBe(false);
    }
    expect(items.map((item) => itemWords(item).fr).join()).toContain("§moins la somme sur k");
  });

  test("names its exercises so that a link or a file finds them again", () => {
    for (const item of items) expect(itemFrom(itemCode(item))).toEqual(item);
    for (const text of [
      "",
      "value",
      "value:A3.1",
      "value:A3.1:tanh",
      "value:B7.1:sigmoid",
      "why:nothing",
      "chain:w:sigmoid",
      "components:theta:softmax",
    ]) {
      expect(itemFrom(text), text).toBeNull();
    }
  });

  test("asks at a chapter's end two or three things", () => {
    for (const own of Object.values(atChapterEnd)) {
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.length).toBeLessThanOrEqual(3);
    }
    expect(new Set(gradedSeries.map(({ id }) => id)).size).toBe(gradedSeries.length);
  });
});

function numbersOf(exercise: ReturnType<typeof makeExercise>): unknown {
  if (exercise.kind === "value") return [exercise.question.cell, exercise.question.value];
  return exercise.kind === "choice" ? exercise.choice : exercise.chain.lines.map(({ cell, value }) => [cell, value]);
}

describe("a choice", () => {
  test("has exactly one right option, all different, each with its reason, in both languages", () => {
    for (const [item, seed] of items.flatMap((one) => [1, 2, 3].map((own) => [one, own] as const))) {
      const exercise = makeExercise(item, seed);
      if (exercise.kind !== "choice") continue;
      const { stem, options } = exercise.choice;
      expect(options.filter(({ right }) => right).length, itemCode(item)).toBe(1);
      // Two signs, three reasons, four formulas or counts.
      const least = item.kind === "sign" ? 2 : item.kind === "why" ? 3 : 4;
      expect(options.length, itemCode(item)).toBeGreaterThanOrEqual(least);
      expect(new Set(options.map(({ text }) => text.fr)).size).toBe(options.length);
      expect(new Set(options.map(({ code }) => code)).size, itemCode(item)).toBe(options.length);
      expectWords(stem);
      for (const { text, why } of options) {
        expectWords(text);
        expectWords(why);
      }
    }
    expect(new Set(whys.map(({ kind }) => kind)).size).toBe(whys.length);
  });

  test("of a sign is decided by the number itself", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { value } = drawQuestion({ line: "A9.1", output: "sigmoid", seed });
      const exercise = makeExercise({ kind: "sign", line: "A9.1", output: "sigmoid" }, seed);
      const right = exercise.kind === "choice" ? exercise.choice.options.find((option) => option.right) : undefined;
      expect(right?.code).toBe(value > 0 ? "positive" : "negative");
    }
  });
});

describe("a rung", () => {
  const w = (scope: Parameters<typeof writing>[0]["scope"]) =>
    writing({ face: "numbers", language: "fr", letter: "ℰ", scope, digits: 5 });

  test("leaves a box where the answer goes, and the right number fits it", () => {
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      const { scope } = question.instance;
      for (const rung of ["number", "factor"] as const) {
        const posed = pose(question, rung, seededRandom(recipe.seed));
        if (posed.shown === null) throw new Error("a line is shown");
        const boxes = [...sites(posed.shown)].filter(({ part }) => part.kind === "mark" && part.as === "blank");
        expect(boxes.length, recipe.line).toBe(1);
        expect(evaluate(posed.shown, scope), recipe.line).toBeCloseTo(question.value, 4);
        expect(partAt(posed.shown, posed.question.path)).toBe(boxes[0]?.part);
        expect(posed.question.value).toBe(evaluate(partAt(posed.question.line, posed.question.path), scope));
        const tex = expressionTex(posed.shown, w(scope));
        expect(tex).toContain("mark=blank");
        expect(() => katex.renderToString(tex, katexOptions), tex).not.toThrow();
        const digits = Math.max(posed.question.digits, 4);
        expect(judge(posed.question, number(typed(posed.question.value, digits))).kind, `${recipe.line} ${rung}`).toBe(
          "right",
        );
      }
    }
  });

  test("shows all of the worked example and nothing of the blank page", () => {
    const question = drawQuestion({ line: "A5.1", output: "sigmoid", seed: 1 });
    const random = seededRandom(1);
    const worked = pose(question, "worked", random).shown;
    expect(worked === null ? "" : expressionTex(worked, w(question.instance.scope))).not.toContain("\\boxed");
    expect(pose(question, "all", random).shown).toBeNull();
    expect(pose(question, "line", random).question).toBe(question);
    const boxed = pose(question, "boxes", random).shown;
    expect(boxed === null ? "" : expressionTex(boxed, w(question.instance.scope))).not.toMatch(/\d[.,{]/);
  });

  test("goes back by one for a wrong answer and forward after two right ones", () => {
    let standing = firstStanding;
    const climbed: Rung[] = [];
    for (let n = 0; n < 10; n++) {
      standing = nextStanding(standing, true);
      climbed.push(standing.rung);
    }
    expect(climbed).toEqual(["number", "number", "factor", "factor", "line", "line", "boxes", "boxes", "all", "all"]);
    expect(nextStanding({ rung: "all", inARow: 1 }, false)).toEqual({ rung: "boxes", inARow: 0 });
    expect(nextStanding({ rung: "worked", inARow: 0 }, false).rung).toBe("worked");
    expect(rungs.length).toBe(6);
  });

  test("knows the mistake of reading the neighbouring number", () => {
    const question = drawQuestion({ line: "F4.1", output: "sigmoid", seed: 1 });
    for (let n = 0; n < 5; n++) {
      const posed = pose(question, "number", seededRandom(n));
      const part = partAt(posed.question.line, posed.question.path);
      if (part.kind !== "ref" || part.symbol !== "U") continue;
      const [index = 0] = part.indices;
      const other =
        evaluate({ ...part, indices: [Number(index) === 1 ? 2 : 1] }, question.instance.scope) ?? Number.NaN;
      const verdict = judge(posed.question, number(typed(other, 4)));
      expect(verdict.kind === "wrong" ? verdict.candidates.map(({ mutation }) => mutation?.kind) : []).toContain(
        "index-neighbour",
      );
      return;
    }
    throw new Error("an activation was left out in one of five draws");
  });
});

test("an intermediate value is asked for innermost first, and never a number that is given", () => {
  const sum = partsToAsk(drawQuestion({ line: "A5.1", output: "sigmoid", seed: 1 }));
  expect(sum.every(({ path }) => path.length > 0)).toBe(true);
  const product = partsToAsk(drawQuestion({ line: "A6.1", output: "sigmoid", seed: 1 }));
  expect(product).toEqual([]);
});

test("every word that the exercises say is there in both languages", () => {
  for (const { name, why } of [...Object.values(slipWords), ...Object.values(variantWords)]) {
    expectWords(name);
    expectWords(why);
  }
  for (const words of Object.values(refusalWords)) expectWords(words);
  expectWords(stemWords({ symbol: "deltaHid", indices: [2] }, 3));
  for (const { title } of gradedSeries) expectWords(title);
  for (const text of ["0,1 ×", "0,1 kg", "1/0", "1,2 x 10-3"]) {
    const answer = readAnswer(text, "fr");
    if (answer.kind !== "unread") throw new Error(`${text} cannot be read`);
    expect(unreadWords(answer, "fr")).toMatch(/Rien n’est compté faux/);
    expect(unreadWords(answer, "fr")).not.toMatch(/ [:;!?»]|« /);
    expect(unreadWords(answer, "en")).toMatch(/Nothing is marked wrong/);
  }
});
