import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourcesOf } from "../../../src/course/algebra/graph.ts";
import { firstIndices } from "../../../src/course/algebra/index-values.ts";
import { rankedSources } from "../../../src/course/algebra/ranked-sources.ts";
import { usesBySymbol } from "../../../src/course/algebra/uses.ts";
import { type Cell, cellKey, type SymbolId } from "../../../src/course/symbols/cell.ts";
import { cellValue, symbols } from "../../../src/course/symbols/symbols.ts";
import { placeOf } from "../../../src/panels/loupe/cell-place.ts";
import { en as loupeEnglish } from "../../../src/panels/loupe/words.en.ts";
import { fr as loupeFrench } from "../../../src/panels/loupe/words.fr.ts";
import { allConventions, anyTrace, smallTrace } from "../../course/course-cases.ts";

const conventions = { output: "sigmoid", costFactor: 1, batch: "mean" } as const;
const trace = smallTrace(conventions);
const cell = (symbol: SymbolId, ...indices: number[]): Cell => ({ symbol, indices });

describe("The sources of a cell", () => {
  it("are all of them, each once at least, the terms ranked by what they contribute", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (one) => {
        for (const looked of [cell("sigma", 1), cell("tau", 0), cell("deltaHid", 1), cell("yHat", 1), cell("cost")]) {
          const { common, terms, zeros } = rankedSources(looked, one, firstIndices);
          const listed = new Set([...common, ...terms.flatMap(({ cells }) => cells)].map(cellKey));
          const all = sourcesOf(looked, one, firstIndices).map(cellKey);
          if (zeros === 0) expect([...listed].sort()).toEqual([...new Set(all)].sort());
          const sizes = terms.map(({ value }) => Math.abs(value));
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of δ^caché are U_j before the sum and a pair z_jk, δ_k for each output", () => {
    const { common, terms, total, outer } = rankedSources(cell("deltaHid", 2), trace, firstIndices);
    expect(common.map(cellKey)).toEqual(["U:2"]);
    expect(terms).toHaveLength(3);
    for (const { cells, at } of terms) {
      const k = at[0]?.[1];
      expect(cells.map(cellKey)).toEqual([`z:2,${k}`, `deltaOut:${k}`]);
    }
    const slope = cellValue(trace, cell("gPrime", 2)) ?? Number.NaN;
    expect(outer?.value).toBeCloseTo(slope, 14);
    expect(slope * total).toBeCloseTo(cellValue(trace, cell("deltaHid", 2)) ?? Number.NaN, 14);
    expect(rankedSources(cell("sigma", 2), trace, firstIndices).outer).toBeNull();
  });

  it("lead from Δw back to a pixel, one step at a time", () => {
    const way: SymbolId[] = ["corrW", "batchGradW", "gradW", "deltaHid", "deltaOut", "yHat", "tau", "U", "sigma", "X"];
    let here = cell("corrW", 3, 2);
    for (const next of way.slice(1)) {
      const { common, terms } = rankedSources(here, trace, firstIndices);
      const found = [...common, ...terms.flatMap(({ cells }) => cells)].find(
        ({ symbol, indices }) => symbol === next && (next !== "U" || (indices[0] ?? 0) > 0),
      );
      if (found === undefined) throw new Error(`no ${next} from ${cellKey(here)}`);
      here = found;
    }
    expect(here.symbol).toBe("X");
  });
});

describe("The uses of a cell", () => {
  it("of X_i are the σ_j and the gradients that read it, by symbol, largest first", () => {
    const groups = usesBySymbol(cell("X", 3), trace, firstIndices);
    expect(groups.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(["sigma", "gradW"]));
    for (const { cells } of groups) {
      const sizes = cells.map((made) => Math.abs(cellValue(trace, made) ?? Number.NaN));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  it("name no cell that the trace has not, in any variant", () => {
    for (const some of allConventions) {
      const own = smallTrace(some);
      for (const looked of [cell("X", 1), cell("U", 2), cell("deltaOut", 1), cell("z", 1, 2), cell("alpha")]) {
        for (const { cells } of usesBySymbol(looked, own, firstIndices)) {
          for (const made of cells) expect(cellValue(own, made)).toBeDefined();
        }
      }
    }
  });
});

describe("A cell's place in words", () => {
  const { fr, en } = { fr: loupeFrench.place, en: loupeEnglish.place };

  it("says a pixel's row and column, counted from 0", () => {
    const pictured = { ...trace, spec: { ...trace.spec, sizes: [64, 4, 3] } };
    expect(placeOf(cell("X", 1 + 8 * 1 + 2), pictured, fr)).toBe("pixel ligne 1, colonne 2 (comptées à partir de 0)");
    expect(placeOf(cell("w", 11, 4), pictured, en)).toBe(
      "from input 11, pixel row 1, column 2 (counted from 0), to hidden neuron 4",
    );
    expect(placeOf(cell("X", 0), trace, en)).toMatch(/bias neuron/);
  });

  it("says of an input that is no pixel which one it is", () => {
    expect(placeOf(cell("X", 2), trace, fr)).toBe("entrée 2");
    expect(placeOf(cell("w", 2, 4), trace, fr)).toBe("de l’entrée 2 vers le neurone caché 4");
  });

  it("says where a weight goes from and to, and calls a bias a bias", () => {
    expect(placeOf(cell("z", 2, 1), trace, fr)).toBe("du neurone caché 2 vers la sortie 1");
    expect(placeOf(cell("z", 0, 1), trace, fr)).toMatch(/^biais de la sortie 1/);
    expect(placeOf(cell("corrW", 0, 4), trace, en)).toMatch(/^bias of hidden neuron 4/);
  });

  it("is said for every symbol that has indices", () => {
    for (const { id, ranges } of symbols) {
      const place = placeOf({ symbol: id, indices: ranges.map(({ from }) => from) }, trace, fr);
      expect([id, place !== ""]).toEqual([id, ranges.length > 0]);
    }
  });
});
