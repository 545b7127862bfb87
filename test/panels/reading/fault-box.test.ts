import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/course/algebra/evaluate.ts";
import { resultLine } from "../../../src/course/equations/equation.ts";
import { cellValue } from "../../../src/course/symbols/symbols.ts";
import type { Block } from "../../../src/course/text/blocks.ts";
import { chapters } from "../../../src/course/text/chapters.ts";
import { type FaultByHand, type FaultByHandId, faultsByHand } from "../../../src/course/text/faults-by-hand.ts";
import { unlinkedTex } from "../../../src/course/writing/linked-cells.ts";
import { numberText, roundsTo } from "../../../src/course/writing/numbers.ts";
import { statementTex } from "../../../src/course/writing/statement-tex.ts";
import { scopeFor } from "../../../src/formulas/statement-scope.ts";
import { cellsOf, type WorkedLine, workedLines, wrongLines } from "../../../src/panels/reading/by-hand/worked.ts";
import { randomSmallSetup } from "../../../src/setup/examples.ts";
import type { Setup } from "../../../src/setup/setup.ts";
import { changedPass, type SmallPass, smallPass } from "../../../src/store/network/small-pass.ts";
import { initialState } from "../../../src/store/store.ts";
import { NotWhole, workOut } from "../../course/printed-line.ts";

const ids = Object.keys(faultsByHand) as FaultByHandId[];
const faultOf = (id: FaultByHandId): FaultByHand => faultsByHand[id];
const published = (): SmallPass => smallPass(initialState, "one", "sigmoid");
const wrongOf = (pass: SmallPass, id: FaultByHandId): SmallPass => changedPass(pass, faultsByHand[id]);

function left(setup: Setup): SmallPass {
  const aside = { setup, model: null, traces: null, setAside: null, pinned: null, carried: null, trail: [] };
  return smallPass({ ...initialState, aside }, "one", "sigmoid");
}

/** A line as it is printed: what stands on its right, and the number that the program has for its left. */
function printed({ shown, statement }: WorkedLine) {
  const { presentation, equation } = shown;
  if (presentation.scope === null) throw new Error("no numbers");
  const { scope } = scopeFor(statement, presentation.scope);
  const tex = statementTex(equation, statement, { ...presentation, scope });
  const right = resultLine(statement);
  return {
    line: unlinkedTex(tex.lines.find(({ key }) => key === right?.key)?.tex ?? ""),
    value: evaluate(statement.left, scope),
    worked: right === undefined ? undefined : evaluate(right.right, scope),
  };
}

const smallNetworks = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })),
  precision: fc.integer({ min: 3, max: 6 }),
});

describe("the faults of chapter P worked by hand", () => {
  it("stand each once behind the experiment that they show, in its chapter", () => {
    const blocks: readonly Block[] = chapters.P;
    const behind = blocks.flatMap((block, n) => {
      const before = blocks[n - 1];
      if (block.kind !== "faultByHand" || before === undefined) return [];
      return [[block.fault, "id" in before ? before.id : "key" in before ? before.key : null]];
    });
    expect(Object.fromEntries(behind)).toEqual(
      Object.fromEntries(ids.map((id) => [id, id === "equal" ? "P.equal" : id])),
    );
  });

  it("have a wrong line whose numbers give what the faulty program computes, for any small network", () => {
    fc.assert(
      fc.property(smallNetworks, ({ seed, sizes, precision }) => {
        const pass = left(randomSmallSetup(sizes, seed));
        for (const id of ids) {
          const lines = wrongLines(faultOf(id).work, wrongOf(pass, id), "sigmoid", { language: "en", precision });
          expect(lines.length, id).toBeGreaterThan(0);
          for (const one of lines) {
            const { line, value = Number.NaN, worked } = printed(one);
            expect(worked, `${id} ${one.key}`).toBeCloseTo(value, 12);
            if (line.startsWith("\\approx")) continue;
            expect(roundsTo(onPaper(line), value, precision), `${id} ${one.key}: ${line}, ${value}`).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("have a right line beside it, which is the course's own", () => {
    const pass = published();
    for (const id of ids) {
      for (const one of workedLines(faultOf(id).work, pass, "sigmoid", { language: "en", precision: 4 })) {
        const { value, worked } = printed(one);
        expect(worked, one.key).toBeCloseTo(value ?? Number.NaN, 15);
      }
    }
  });

  it("show on the published example, to the digits on the page, that something else comes out", () => {
    const pass = published();
    for (const id of ids) {
      const wrong = wrongOf(pass, id).traces.sigmoid;
      const style = { digits: 4, language: "en" } as const;
      for (const symbol of faultOf(id).found) {
        const cells = cellsOf(pass.traces.sigmoid, symbol);
        const differ = cells.filter(
          (cell) =>
            numberText(cellValue(pass.traces.sigmoid, cell), style) !== numberText(cellValue(wrong, cell), style),
        );
        expect(differ.length, `${id} ${symbol}`).toBeGreaterThan(0);
      }
    }
  });
});

describe("what the boxes say in words", () => {
  it("equal weights: the two hidden neurons keep equal weights after the correction, whatever the inputs", () => {
    fc.assert(
      fc.property(smallNetworks, ({ seed, sizes }) => {
        const { update, weights } = wrongOf(left(randomSmallSetup(sizes, seed)), "equal").traces.sigmoid;
        const hidden = sizes[1];
        const after = weights[0]?.map((weight, n) => weight + (update?.corrections[0]?.[n] ?? Number.NaN));
        for (let row = 0; row <= sizes[0]; row++) {
          expect(new Set(after?.slice(row * hidden, (row + 1) * hidden)).size).toBe(1);
        }
      }),
    );
  });

  it("P5: one factor 2 too many is an α twice as large", () => {
    const setup = randomSmallSetup([2, 2, 2], 3);
    const faulty = wrongOf(left({ ...setup, alpha: 0.25 }), "P5").traces.sigmoid;
    const twice = left({ ...setup, alpha: 0.5 }).traces.sigmoid;
    expect(faulty.update?.costAfter).toBeCloseTo(twice.update?.costAfter ?? Number.NaN, 14);
  });

  it("P6: the difference grows with α", () => {
    const setup = randomSmallSetup([2, 2, 2], 3);
    const gap = (alpha: number): number => {
      const pass = left({ ...setup, alpha });
      const error = (one: SmallPass) => cellValue(one.traces.sigmoid, { symbol: "deltaHid", indices: [1] }) ?? 0;
      return Math.abs(error(wrongOf(pass, "P6")) - error(pass));
    };
    expect(gap(0.5)).toBeGreaterThan(gap(0.05));
    expect(gap(0.05)).toBeGreaterThan(gap(0.005));
  });

  it("P1 and P4: the slopes all but vanish on the published example, and δ^caché with them", () => {
    for (const id of ["P1", "P4"] as const) {
      const wrong = wrongOf(published(), id).traces.sigmoid;
      for (const j of [1, 2]) {
        expect(cellValue(wrong, { symbol: "gPrime", indices: [j] })).toBeLessThan(0.001);
        expect(Math.abs(cellValue(wrong, { symbol: "deltaHid", indices: [j] }) ?? 1)).toBeLessThan(1e-4);
      }
    }
  });
});

/** What a line gives, worked out from its print. */
function onPaper(line: string): number {
  try {
    return workOut(line.replace(/^= /, "")).value;
  } catch (error) {
    if (error instanceof NotWhole) throw new Error(`not whole: ${line}`);
    throw error;
  }
}
