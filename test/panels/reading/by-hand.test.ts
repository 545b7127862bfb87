import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/course/algebra/evaluate.ts";
import { resultLine } from "../../../src/course/equations/equation.ts";
import type { Cell, SymbolId } from "../../../src/course/symbols/cell.ts";
import { cellValue } from "../../../src/course/symbols/symbols.ts";
import type { Block } from "../../../src/course/text/blocks.ts";
import { type HandId, type HandWork, handWork } from "../../../src/course/text/by-hand.ts";
import { chapterIds, chapters } from "../../../src/course/text/chapters.ts";
import { unlinkedTex } from "../../../src/course/writing/linked-cells.ts";
import { roundsTo } from "../../../src/course/writing/numbers.ts";
import { statementTex } from "../../../src/course/writing/statement-tex.ts";
import { scopeFor } from "../../../src/formulas/statement-scope.ts";
import { cellTex } from "../../../src/panels/reading/by-hand/cell-list.tsx";
import {
  cellsOf,
  foundDigits,
  layersOf,
  linesAgain,
  outputOf,
  type WorkedLine,
  workedLines,
} from "../../../src/panels/reading/by-hand/worked.ts";
import { example, randomSmallSetup } from "../../../src/setup/examples.ts";
import type { Setup } from "../../../src/setup/setup.ts";
import { canBeShown, smallPass } from "../../../src/store/network/small-pass.ts";
import { initialState } from "../../../src/store/store.ts";
import { NotWhole, workOut } from "../../course/printed-line.ts";
import { published } from "../../setup/published-example.ts";

const ids = Object.keys(handWork) as HandId[];
const languages = ["fr", "en"] as const;

/** A page on which a small network was left. */
function leaving(setup: Setup) {
  return {
    ...initialState,
    aside: { setup, model: null, traces: null, setAside: null, pinned: null, carried: null, trail: [] },
  };
}

const workOn = (of: HandId): HandWork => handWork[of];
const passFor = (of: HandId, state: typeof initialState = initialState) => smallPass(state, layersOf(of), outputOf(of));

/** A line as the box prints it: what is worked out, and what it gives. */
function printed(
  { shown, statement }: WorkedLine,
  flat = false,
): { line: string; result: string; value: number | undefined } {
  const { presentation, equation } = shown;
  if (presentation.scope === null) throw new Error("no numbers");
  const { scope } = scopeFor(statement, presentation.scope);
  const tex = statementTex(equation, statement, { ...presentation, scope, flat });
  const line = tex.lines.find(({ key }) => key === resultLine(statement)?.key)?.tex ?? "";
  return { line: unlinkedTex(line), result: unlinkedTex(tex.result ?? ""), value: evaluate(statement.left, scope) };
}

/** The number that a box prints for a cell, as the published account would write it. */
function found(of: HandId, cell: Cell, language: "fr" | "en"): string {
  const trace = passFor(of).traces[outputOf(of)];
  const tex = unlinkedTex(cellTex(cell, trace, "ℰ", { digits: foundDigits, language }));
  return tex.slice(tex.indexOf(" = ") + 3);
}

/** 0.35891648 as nine digits are printed in a language. */
function nine(value: number, language: "fr" | "en"): string {
  const size = Math.abs(value);
  const decimals = foundDigits - 1 - Math.floor(Math.log10(size));
  const text = `${value < 0 ? "-" : ""}${size.toFixed(decimals)}`;
  return language === "fr" ? text.replace(".", "{,}") : text;
}

describe("the boxes worked by hand", () => {
  it("stand beside the line that they work out, in its chapter, each once, and each has words", () => {
    const boxes = chapterIds.flatMap((chapter) =>
      (chapters[chapter] as readonly Block[]).flatMap((block, n, all) =>
        block.kind === "byHand" ? [{ chapter, of: block.of, before: all[n - 1] }] : [],
      ),
    );
    expect(boxes.map(({ of }) => of).toSorted()).toEqual(ids.toSorted());
    for (const { chapter, of, before } of boxes) {
      expect(of.charAt(0)).toBe(chapter);
      expect(before).toMatchObject({ kind: "equation", id: of });
    }
  });

  it.each(languages)("print the published account to its last digit (%s)", (language) => {
    const cases: readonly [HandId, SymbolId, readonly (readonly number[])[], readonly number[]][] = [
      ["F3", "U", [[1], [2]], published.hidden],
      ["F5a", "yHat", [[0], [1]], published.predictions],
      ["A1", "cost", [[]], [published.cost]],
      ["A3", "deltaOut", [[0], [1]], published.outputErrors],
      ["A5", "deltaHid", [[1], [2]], published.hiddenErrors],
      [
        "A9",
        "newW",
        [
          [1, 1],
          [2, 1],
          [1, 2],
          [2, 2],
        ],
        published.inputWeights,
      ],
      [
        "A9",
        "newZ",
        [
          [1, 0],
          [2, 0],
          [1, 1],
          [2, 1],
        ],
        published.hiddenWeights,
      ],
      ["A9", "newBatchCost", [[]], [published.costAfter.corrected]],
    ];
    for (const [of, symbol, cells, numbers] of cases) {
      expect(workOn(of).found, of).toContain(symbol);
      const listed = cellsOf(passFor(of).traces.sigmoid, symbol);
      cells.forEach((indices, n) => {
        expect(listed).toContainEqual({ symbol, indices });
        const text = found(of, { symbol, indices }, language);
        expect(text.padEnd(nine(numbers[n] ?? 0, language).length, "0"), `${of} ${symbol}`).toBe(
          nine(numbers[n] ?? Number.NaN, language),
        );
      });
    }
  });

  it("write every number that is added or multiplied: nothing is left to ⋯", () => {
    for (const of of ids) {
      const lines = workedLines(workOn(of).work, passFor(of), outputOf(of), { language: "fr", precision: 4 });
      expect(lines.length, of).toBeGreaterThan(0);
      for (const one of lines) {
        const { line, result, value } = printed(one);
        expect(line, one.key).not.toMatch(/\\cdots|\\dots/);
        expect(result, one.key).not.toBe("");
        expect(value, one.key).toBeTypeOf("number");
      }
    }
  });

  it.each(["A9", "B12"] as const)("carry the corrected weights to the new cost, line by line (%s)", (of) => {
    const pass = passFor(of);
    const newCost = pass.traces[outputOf(of)].update?.costAfter ?? Number.NaN;
    const lines = linesAgain(workOn(of).again ?? [], pass, outputOf(of), { language: "en", precision: 4 });
    const names = lines.map((one) => {
      const { presentation, equation } = one.shown;
      return statementTex(equation, one.statement, presentation).left;
    });
    expect(names.slice(0, 2)).toEqual(["\\sigma_{1}^{+}", "\\sigma_{2}^{+}"]);
    expect(names.at(-1)).toBe(of === "A9" ? "\\mathcal{E}^{+}" : "C^{+}");
    expect(names).toHaveLength(9);
    const last = lines.at(-1);
    expect(last === undefined ? undefined : printed(last).value).toBeCloseTo(newCost, 12);
  });

  it("list the cells of every symbol that they find", () => {
    for (const of of ids) {
      const { found: symbols } = workOn(of);
      const trace = passFor(of).traces[outputOf(of)];
      for (const symbol of symbols) expect(cellsOf(trace, symbol).length, `${of} ${symbol}`).toBeGreaterThan(0);
    }
  });

  it("add up on paper, for any small network: the printed numbers give the printed result, or it says ≈", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })),
        fc.integer({ min: 3, max: 6 }),
        fc.constantFrom(...languages),
        // Whether the lines are written to be broken, as they are in a narrow column.
        fc.boolean(),
        (seed, [inputs, hidden, outputs], precision, language, flat) => {
          const state = leaving(randomSmallSetup([inputs, hidden, outputs], seed));
          for (const of of ids.filter((id) => !id.startsWith("G"))) {
            const pass = passFor(of, state);
            expect(pass.whose).toBe("own");
            const style = { language, precision };
            const again = linesAgain(workOn(of).again ?? [], pass, outputOf(of), style);
            for (const one of [...workedLines(workOn(of).work, pass, outputOf(of), style), ...again]) {
              const { line, value = Number.NaN } = printed(one, flat);
              if (flat) expect(line).not.toContain("brace");
              if (line.startsWith("\\approx")) continue;
              expect(roundsTo(worked(line), value, precision), `${one.key}: ${line}, ${value}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** What a line gives, worked out from its print; section G's g_o has the sigmoid's number. */
function worked(line: string): number {
  try {
    return workOut(line.replace(/^= /, "")).value;
  } catch (error) {
    if (error instanceof NotWhole) throw new Error(`not whole: ${line}`);
    throw error;
  }
}

describe("whose numbers the boxes have", () => {
  it("the published example's, before a small network was shown, and the stage would show the same", () => {
    const pass = smallPass(initialState, "one", "sigmoid");
    expect(pass.whose).toBe("published");
    expect(canBeShown(initialState, pass)).toBe(true);
    expect(smallPass(initialState, "one", "sigmoid")).toBe(pass);
  });

  it("the reader's own, as soon as one number of it was changed", () => {
    const changed: Setup = { ...example("published"), alpha: 0.25 };
    const state = leaving(changed);
    const pass = smallPass(state, "one", "sigmoid");
    expect(pass.whose).toBe("own");
    expect(cellValue(pass.traces.sigmoid, { symbol: "corrZ", indices: [1, 0] })).toBeCloseTo(-0.25 * 0.0821670406, 9);
    expect(smallPass(state, "one", "sigmoid")).toBe(pass);
  });

  it("another example's, where the reader's network is not one that the chapter speaks of", () => {
    const deep = leaving(randomSmallSetup([2, 3, 2, 2], 5));
    expect(smallPass(deep, "one", "sigmoid").whose).toBe("published");
    expect(canBeShown(deep, smallPass(deep, "one", "sigmoid"))).toBe(false);
    expect(smallPass(deep, "several", "sigmoid").whose).toBe("own");
    expect(smallPass(deep, "any", "sigmoid").whose).toBe("own");
    expect(smallPass(initialState, "several", "sigmoid").whose).toBe("twoHidden");
  });

  it("another example's in chapter B, where the truth does not add up to 1", () => {
    const untrue = leaving({
      ...example("dead-input"),
      source: { kind: "table", rows: [{ x: [0.2, 0.7], y: [1, 1] }], index: 0 },
    });
    expect(smallPass(untrue, "one", "sigmoid").whose).toBe("own");
    expect(smallPass(untrue, "one", "softmax").whose).toBe("published");
  });
});
