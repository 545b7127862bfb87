import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Indices } from "../../src/course/algebra/expression.ts";
import { firstIndices, type Scope } from "../../src/course/algebra/index-values.ts";
import type { Cell } from "../../src/course/symbols/cell.ts";
import { linkedCell } from "../../src/course/writing/linked-cells.ts";
import { indexTemplate, writing } from "../../src/course/writing/writing.ts";
import { type Link, linkFrom, linksFor } from "../../src/formulas/linked-spans.ts";
import { lettersText, scopeFor, symbolsIn } from "../../src/formulas/statement-scope.ts";
import { allConventions, smallTrace, statementsOf } from "../course/course-cases.ts";

const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
const scopeAt = (indices: Partial<Indices>): Scope => ({ trace, indices: { ...firstIndices, ...indices } });

/** Links of one statement; a Σ's letters behind a slash: `z:j,k/k`. */
function statement(...templates: string[]): Link[] {
  const group = {};
  return templates.map((text) => {
    const [template = "", bound = ""] = text.split("/");
    return linkFrom(template, { bound: bound === "" ? [] : bound.split(" "), group, letters: "" });
  });
}

const lit = (cell: Cell, links: readonly Link[], scope: Scope): string[] =>
  linksFor(cell, links, scope).map(({ template }) => template);

describe("the symbols that stand for a cell", () => {
  it("are those whose letters have its indices now: of ŷ_k and ŷ_q, the one that is meant", () => {
    const links = statement("yHat:k", "yHat:q");
    const scope = scopeAt({ k: 2, q: 0 });
    expect(lit({ symbol: "yHat", indices: [2] }, links, scope)).toEqual(["yHat:k"]);
    expect(lit({ symbol: "yHat", indices: [0] }, links, scope)).toEqual(["yHat:q"]);
  });

  it("are all that could be it, where no letter has its index now", () => {
    const links = statement("yHat:k", "yHat:q");
    expect(lit({ symbol: "yHat", indices: [1] }, links, scopeAt({ k: 2, q: 0 }))).toEqual(["yHat:k", "yHat:q"]);
  });

  it("are under a Σ all that it runs over, and not the other rows", () => {
    const links = statement("z:j,k/k", "z:0,k/k");
    const scope = scopeAt({ j: 2, k: 0 });
    expect(lit({ symbol: "z", indices: [2, 1] }, links, scope)).toEqual(["z:j,k"]);
    expect(lit({ symbol: "z", indices: [0, 1] }, links, scope)).toEqual(["z:j,k", "z:0,k"]);
  });

  it("never have another number than the cell: z_0k is no other row's weight", () => {
    const links = statement("z:0,k");
    expect(lit({ symbol: "z", indices: [3, 1] }, links, scopeAt({ k: 1 }))).toEqual([]);
  });

  it("of different statements do not look at each other", () => {
    const links = [...statement("tau:k"), ...statement("tau:q")];
    expect(lit({ symbol: "tau", indices: [2] }, links, scopeAt({ k: 2, q: 0 }))).toEqual(["tau:k", "tau:q"]);
  });

  it("are of the sample that the cell names", () => {
    const links = statement("deltaOut:1@1", "deltaOut:1");
    expect(lit({ symbol: "deltaOut", indices: [1], sample: 1 }, links, scopeAt({}))).toEqual(["deltaOut:1@1"]);
    expect(lit({ symbol: "deltaOut", indices: [1] }, links, scopeAt({}))).toEqual(["deltaOut:1"]);
  });

  it("include the symbol that was pointed at, in every statement of the course, whatever the indices", () => {
    const small = fc.record({
      p: fc.constant(0),
      i: fc.nat(9),
      j: fc.integer({ min: 1, max: 4 }),
      k: fc.nat(2),
      q: fc.nat(2),
      l: fc.integer({ min: 1, max: 3 }),
      h: fc.integer({ min: 1, max: 2 }),
      r: fc.nat(2),
      c: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.constantFrom(...allConventions), small, (conventions, indices) => {
        const own = smallTrace(conventions);
        for (const { statement: line } of statementsOf(own)) {
          const { moved } = scopeFor(line, { trace: own, indices });
          const w = writing({ face: "symbols", language: "fr", letter: "C", scope: null });
          const group = {};
          const links = symbolsIn(line).map(({ reference, bound }) => {
            const template = `${reference.symbol}:${reference.indices.map((index) => indexTemplate(index, w)).join(",")}`;
            return linkFrom(template, { bound, group, letters: lettersText(moved) });
          });
          for (const link of links) {
            const cell = linkedCell(link.template, { trace: own, indices: { ...indices, ...moved } });
            if (cell === null) throw new Error(`${line.key}: ${link.template} stands for nothing`);
            expect(linksFor(cell, links, { trace: own, indices })).toContain(link);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
