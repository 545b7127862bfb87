import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { producersOf, sourceLine, sourcesOf, usesOf } from "../../src/course/algebra/graph.ts";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import { reads } from "../../src/course/algebra/reads.ts";
import { type Cell, cellKey, type SymbolId } from "../../src/course/symbols/cell.ts";
import { aliasesOf, cellValue } from "../../src/course/symbols/symbols.ts";
import { anyTrace, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

const mean = { costFactor: 1, batch: "mean" } as const;
const at = firstIndices;

function symbolsOf(cells: readonly Cell[]): SymbolId[] {
  return [...new Set(cells.map(({ symbol }) => symbol))];
}

describe("the sources of a cell", () => {
  test.each(["sigmoid", "softmax"] as const)("lead from Δw_ij back to the pixel: %s", (output) => {
    const trace = smallTrace({ output, ...mean });
    const path: readonly [SymbolId, readonly number[]][] = [
      ["corrW", [3, 2]],
      ["batchGradW", [3, 2]],
      ["gradW", [3, 2]],
      ["deltaHid", [2]],
      ["deltaOut", [1]],
      ["yHat", [1]],
      ["tau", [1]],
      ["U", [2]],
      ["sigma", [2]],
      ["X", [3]],
      ["image", [0, 2]],
    ];
    path.slice(1).forEach(([symbol, indices], n) => {
      const [fromSymbol, fromIndices] = path[n] ?? ["image", []];
      const sources = sourcesOf({ symbol: fromSymbol, indices: fromIndices }, trace, at);
      expect(sources.map(cellKey), `${fromSymbol} ← ${symbol}`).toContain(cellKey({ symbol, indices }));
    });
    expect(sourcesOf({ symbol: "image", indices: [0, 2] }, trace, at)).toEqual([]);
  });

  test("of δ_j^caché are its slope, row j of z and every δ_k^sortie, and no other row", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    expect(sourcesOf({ symbol: "deltaHid", indices: [2] }, trace, at).map(cellKey)).toEqual([
      "U:2",
      ...[0, 1, 2].flatMap((k) => [`z:2,${k}`, `deltaOut:${k}`]),
    ]);
  });

  test("of δ_k^sortie with softmax are ŷ_k and y_k alone, with the sigmoid too: their factors differ, not their sources", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const trace = smallTrace({ output, ...mean });
      expect(sourcesOf({ symbol: "deltaOut", indices: [1] }, trace, at).map(cellKey)).toEqual(["yHat:1", "y:1"]);
    }
  });

  test("of ŷ_k with softmax are all the productions, with the sigmoid its own alone", () => {
    const sources = (output: "sigmoid" | "softmax"): string[] =>
      sourcesOf({ symbol: "yHat", indices: [1] }, smallTrace({ output, ...mean }), at)
        .map(cellKey)
        .sort();
    expect(sources("sigmoid")).toEqual(["tau:1"]);
    expect(sources("softmax")).toEqual(["tau:0", "tau:1", "tau:2"]);
  });

  test("of a batch's gradient are every sample's, those of another sample named so", () => {
    const trace = smallTrace({ output: "softmax", ...mean });
    const keys = sourcesOf({ symbol: "batchGradZ", indices: [2, 1] }, trace, { ...at, p: 1 }).map(cellKey);
    expect(keys).toEqual(["P:", "gradZ:2,1@0", "gradZ:2,1"]);
    expect(sourcesOf({ symbol: "gradZ", indices: [2, 1], sample: 0 }, trace, { ...at, p: 1 }).map(cellKey)).toEqual([
      "deltaOut:1@0",
      "U:2@0",
    ]);
  });

  test("of given numbers are none: a weight, α, a size", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    for (const [symbol, indices] of [
      ["w", [3, 2]],
      ["z", [0, 1]],
      ["alpha", []],
      ["Nc", []],
    ] as const) {
      expect(sourcesOf({ symbol, indices }, trace, at)).toEqual([]);
    }
  });

  test("of the bias neurons are none: X_0 and U_0 are 1 by definition", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    for (const symbol of ["X", "U"] as const) {
      const [first] = producersOf({ symbol, indices: [0] }, trace, at);
      expect(first?.statement.lines[0]?.right).toEqual({ kind: "number", value: 1 });
      expect(sourcesOf({ symbol, indices: [0] }, trace, at)).toEqual([]);
    }
  });
});

describe("the equation that produced a cell", () => {
  test("comes first when the method applies it", () => {
    const first = (output: "sigmoid" | "softmax", symbol: SymbolId, ...indices: number[]): string | undefined =>
      producersOf({ symbol, indices }, smallTrace({ output, ...mean }), at)[0]?.equation.id;
    expect(first("sigmoid", "deltaOut", 2)).toBe("A3");
    expect(first("softmax", "deltaOut", 2)).toBe("B7");
    expect(first("sigmoid", "gradW", 4, 1)).toBe("A6");
    expect(first("softmax", "gradW", 4, 1)).toBe("B10");
    expect(first("sigmoid", "tau", 1)).toBe("F4");
    expect(first("softmax", "yHat", 1)).toBe("F5b");
    expect(first("sigmoid", "X", 5)).toBe("F1");
  });

  test("is found for every cell on the left of every statement, at its own indices", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 2 }), (trace) => {
        for (const { statement } of statementsOf(trace)) {
          if (statement.left.kind !== "ref") continue;
          for (const scope of [...scopesOf(statement, trace)].slice(0, 10)) {
            const [cell] = reads(statement.left, scope);
            if (cell === undefined) throw new Error(`${statement.key} has a left side`);
            const found = producersOf(cell, trace, scope.indices);
            expect(found.map(({ statement: { key } }) => key)).toContain(statement.key);
            const own = found.find(({ statement: { key } }) => key === statement.key);
            expect(own === undefined ? [] : reads(statement.left, own.scope)).toEqual([cell]);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe("the uses of a cell", () => {
  test.each(["sigmoid", "softmax"] as const)(
    "are the statements that have it for a source, and no others: %s",
    (output) => {
      const trace = smallTrace({ output, ...mean });
      const expected = new Map<string, { cell: Cell; statements: Set<string> }>();
      for (const placed of statementsOf(trace)) {
        const line = sourceLine(placed);
        if (placed.statement.left.kind !== "ref" || line === undefined) continue;
        for (const scope of scopesOf(placed.statement, trace)) {
          if (scope.indices.p !== 0) continue;
          const [left] = reads(placed.statement.left, scope);
          for (const cell of reads(line.right, scope)) {
            if (cell.sample !== undefined || left === undefined || cellKey(cell) === cellKey(left)) continue;
            const found = expected.get(cellKey(cell)) ?? { cell, statements: new Set<string>() };
            found.statements.add(placed.statement.key);
            expected.set(cellKey(cell), found);
          }
        }
      }
      expect(expected.size).toBeGreaterThan(100);
      for (const [key, { cell, statements }] of expected) {
        const uses = usesOf(cell, trace, at).map(({ statement }) => statement.key);
        expect(uses.sort(), key).toEqual([...statements].sort());
      }
    },
  );

  test("say what is computed, with the letters that still run: U_2 goes into every τ_k and ∂z_2k", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    const uses = usesOf({ symbol: "U", indices: [2] }, trace, at).map(
      ({ statement, produces, indices }) => `${statement.key} ${produces} ${indices}`,
    );
    expect(uses).toContain("F4.1 tau k");
    expect(uses).toContain("A6.1 gradZ 2,k");
    expect(uses).toContain("A5.1 deltaHid 2");
    expect(uses.some((use) => use.startsWith("B"))).toBe(false);
  });

  test("of the bias neuron's U_0 leave out δ^caché: it has no error (M.2b)", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    const produced = usesOf({ symbol: "U", indices: [0] }, trace, at).map(({ produces }) => produces);
    expect(produced).toContain("tau");
    expect(produced).toContain("gradZ");
    expect(produced).not.toContain("deltaHid");
    expect(usesOf({ symbol: "z", indices: [0, 1] }, trace, at).map(({ produces }) => produces)).not.toContain(
      "deltaHid",
    );
  });
});

describe("links between equations", () => {
  test("every symbol that an equation of the notes computes is read by another or is where the method ends", () => {
    // With the log cost ∂C/∂ŷ_k is named beside B6, which writes −y_k/ŷ_k at once.
    const ends: SymbolId[] = ["batchCost", "newW", "newZ", "dCostDYHat"];
    for (const output of ["sigmoid", "softmax"] as const) {
      const trace = smallTrace({ output, ...mean });
      const computed = symbolsOf(
        statementsOf(trace).flatMap(({ equation, statement }) => {
          const [scope] = equation.addition === true ? [] : scopesOf(statement, trace);
          return statement.left.kind !== "ref" || scope === undefined ? [] : reads(statement.left, scope);
        }),
      );
      const readSomewhere = symbolsOf(
        statementsOf(trace).flatMap(({ statement }) => {
          const [scope] = scopesOf(statement, trace);
          return scope === undefined ? [] : statement.lines.flatMap(({ right }) => reads(right, scope));
        }),
      );
      for (const symbol of computed.filter((id) => !ends.includes(id))) {
        expect(readSomewhere).toContain(symbol);
      }
    }
  });

  test("a cell and its other name are the same number: U_3 is o^1_3, δ_2^sortie is δ^2_3", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        for (const { statement } of statementsOf(trace)) {
          for (const scope of [...scopesOf(statement, trace)].slice(0, 5)) {
            for (const cell of statement.lines.flatMap(({ right }) => reads(right, scope))) {
              for (const alias of aliasesOf(cell, trace)) {
                expect(cellValue(trace, alias, scope.indices.p), `${cellKey(cell)} ${cellKey(alias)}`).toBe(
                  cellValue(trace, cell, scope.indices.p),
                );
                expect(aliasesOf(alias, trace).map(cellKey)).toEqual([cellKey(cell)]);
              }
            }
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
