import { renderToString } from "katex";
import { describe, expect, it } from "vitest";
import { katexOptions } from "../../src/course/writing/linked-cells.ts";
import { itemCode, itemFrom, makeExercise } from "../../src/exercises/exercise.ts";
import { linesNamed, reminderOf } from "../../src/exercises/reminder.ts";
import { gradedSeries, type Item } from "../../src/exercises/series.ts";

const made = (...codes: readonly string[]) =>
  codes.map((code) => {
    const item = itemFrom(code);
    if (item === null) throw new RangeError(code);
    return { item, exercise: makeExercise(item, 7) };
  });
const keys = (...codes: readonly string[]) => reminderOf(made(...codes), "en").map(({ key }) => key);

describe("The formulas at the head of a sheet", () => {
  it("are those that its exercises take, once each and in the course's order, and g where it is applied", () => {
    expect(keys("value:A3.1:sigmoid", "value:F3.2:sigmoid", "sign:A3.1:sigmoid")).toEqual(["g", "F3.2", "A3.1"]);
    expect(keys("value:B2.2:softmax")).toEqual(["B2.2"]);
    expect(keys("chain:newZ:sigmoid")).toContain("A6.1");
  });

  it("do not give away a formula that the sheet asks for", () => {
    expect(keys("formula:A3.1:sigmoid", "value:A3.1:sigmoid")).toEqual([]);
    expect(keys("index:F2.1:sigmoid")).toEqual([]);
  });

  it("are set by KaTeX, for every exercise there is", () => {
    const items: readonly Item[] = gradedSeries.flatMap(({ items }) => items);
    for (const { tex } of reminderOf(made(...items.map(itemCode)), "fr")) {
      expect(() => renderToString(tex, { ...katexOptions, throwOnError: true })).not.toThrow();
    }
  });
});

it("An equation that a question names stands under it", () => {
  expect(linesNamed("Where does the 2 of [A3] come from?", "en")).toMatchObject([{ id: "A3" }]);
  expect(linesNamed("Why {X 0} = 1?", "en")).toEqual([]);
});
