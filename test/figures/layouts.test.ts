import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey } from "../../src/course/symbols/cell.ts";
import { bandAxis } from "../../src/figures/band-axis.ts";
import { barsLayout } from "../../src/figures/bars-layout.ts";
import { cellOf, freeIndices } from "../../src/figures/cell-family.ts";
import type { CellLayout } from "../../src/figures/cell-layout.ts";
import { imageLayout } from "../../src/figures/image-layout.ts";
import { matrixBlocks } from "../../src/figures/matrix-blocks.ts";
import { matrixLayout } from "../../src/figures/matrix-layout.ts";
import { outline } from "../../src/figures/outline.ts";
import { signedScale } from "../../src/figures/scales.ts";
import { stripLayout } from "../../src/figures/strip-layout.ts";
import { tileLayout } from "../../src/figures/tile-layout.ts";

const bars = {
  first: 0,
  count: 10,
  width: 320,
  height: 220,
  domain: [0, 1],
  valueWidth: 40,
  indexed: true,
  scaled: true,
} as const;

function productLayout(flipped: boolean): CellLayout {
  const inputs = {
    axis: bandAxis({ indices: 31, biased: true, margin: 1 }),
    first: 0,
    margin: { symbol: "U" },
    marginFirst: 0,
  } as const;
  const outputs = {
    axis: bandAxis({ indices: 10, biased: false, margin: 1.5 }),
    first: 0,
    margin: { symbol: "deltaOut" },
    marginFirst: 0,
  } as const;
  return flipped
    ? matrixLayout({ symbol: "gradZ" }, outputs, inputs, true, 1)
    : matrixLayout({ symbol: "gradZ" }, inputs, outputs, false, 1.5);
}

const layouts: Readonly<Record<string, CellLayout>> = {
  "the input image": imageLayout({ symbol: "X" }, 28, 28, true),
  "an image without its bias": imageLayout({ symbol: "w", trailing: [3] }, 28, 28, false),
  "∂z between U and δ^sortie": productLayout(false),
  "∂z lying on its side": productLayout(true),
  "ŷ against y": barsLayout({ ...bars, family: { symbol: "yHat" }, truth: { family: { symbol: "y" }, first: 0 } }),
  "o^m, counted from 1, against y, counted from 0": barsLayout({
    ...bars,
    first: 1,
    family: { symbol: "o", leading: [2] },
    truth: { family: { symbol: "y" }, first: 0 },
  }),
  "σ as bars": barsLayout({ ...bars, first: 1, family: { symbol: "sigma" }, truth: null }),
  "U as a column": stripLayout({
    family: { symbol: "U" },
    first: 0,
    count: 31,
    biased: true,
    wrap: 1,
    cellWidth: 24,
    cellHeight: 12,
  }),
  "U as a row": stripLayout({
    family: { symbol: "U" },
    first: 0,
    count: 31,
    biased: true,
    wrap: 31,
    cellWidth: 12,
    cellHeight: 12,
  }),
  "δ^caché as a block": stripLayout({
    family: { symbol: "deltaHid" },
    first: 1,
    count: 33,
    biased: false,
    wrap: 10,
    cellWidth: 24,
    cellHeight: 24,
  }),
  "33 receptive fields": tileLayout({ symbol: "U" }, 1, 33, 28, 10),
};

describe.each(Object.entries(layouts))("%s", (_name, layout) => {
  it("shows each of its cells at one place, and finds it there again", () => {
    const seen = new Set<string>();
    for (let row = 0; row < layout.rows; row++) {
      for (let column = 0; column < layout.columns; column++) {
        const cell = layout.cell({ row, column });
        if (cell === null) continue;
        expect(seen.has(cellKey(cell)), cellKey(cell)).toBe(false);
        seen.add(cellKey(cell));
        expect(layout.place(cell), cellKey(cell)).toEqual({ row, column });
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it("draws every cell inside the figure", () => {
    for (let row = 0; row < layout.rows; row++) {
      for (let column = 0; column < layout.columns; column++) {
        if (layout.cell({ row, column }) === null) continue;
        const { x, y, width, height } = layout.box({ row, column });
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
        expect(x + width).toBeLessThanOrEqual(layout.width + 1e-9);
        expect(y + height).toBeLessThanOrEqual(layout.height + 1e-9);
      }
    }
  });

  it("points at a cell under its middle", () => {
    for (let row = 0; row < layout.rows; row++) {
      for (let column = 0; column < layout.columns; column++) {
        if (layout.cell({ row, column }) === null) continue;
        const { x, y, width, height } = layout.box({ row, column });
        expect(layout.hit(x + width / 2, y + height / 2), `${row},${column}`).toEqual({ row, column });
      }
    }
  });

  it("does not show a cell of another symbol", () => {
    expect(layout.place({ symbol: "alpha", indices: [] })).toBeNull();
  });
});

describe("bars", () => {
  const signed = { ...bars, domain: [-2, 2], family: { symbol: "tau" }, truth: null } as const;

  it("end where their scale says, and its middle is 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 900 }), fc.integer({ min: 0, max: 80 }), (width, valueWidth) => {
        const { area, along, zero } = barsLayout({ ...signed, width, valueWidth });
        expect(along(2)).toBe(area.x + area.width);
        expect(along(-2)).toBe(area.x);
        expect(zero).toBeCloseTo(area.x + area.width / 2, 9);
      }),
    );
  });

  it("leave the column of values its room as long as the figure has any", () => {
    const { area } = barsLayout({ ...signed, width: 160, valueWidth: 60 });
    expect(area.x + area.width).toBeLessThanOrEqual(160 - 60);
  });
});

describe("a pixel", () => {
  it("at row r and column c is X_{1+28r+c}, and X_0 stands alone", () => {
    const layout = layouts["the input image"];
    expect(layout?.cell({ row: 0, column: 0 })).toEqual({ symbol: "X", indices: [0] });
    expect(layout?.cell({ row: 5, column: 1 + 7 })).toEqual({ symbol: "X", indices: [1 + 28 * 5 + 7] });
    expect(layout?.cell({ row: 5, column: 0 })).toBeNull();
  });
});

describe("the product ∂z_jk = δ_k U_j", () => {
  it("stands in the row of U_j and in the column of δ_k", () => {
    const layout = productLayout(false);
    const product = layout.place({ symbol: "gradZ", indices: [5, 3] });
    expect(layout.place({ symbol: "U", indices: [5] })?.row).toBe(product?.row);
    expect(layout.place({ symbol: "deltaOut", indices: [3] })?.column).toBe(product?.column);
  });

  it("stands in the column of U_j and in the row of δ_k when it lies on its side", () => {
    const layout = productLayout(true);
    const product = layout.place({ symbol: "gradZ", indices: [5, 3] });
    expect(layout.place({ symbol: "U", indices: [5] })?.column).toBe(product?.column);
    expect(layout.place({ symbol: "deltaOut", indices: [3] })?.row).toBe(product?.row);
  });
});

describe("the blocks that a matrix is painted in", () => {
  const shape = { values: new Float64Array(12), scale: signedScale([1]), inputs: 4, outputs: 3 };

  it("are the biases' row and the rest, each between its margins", () => {
    const margin = (length: number, first: number) => ({ values: new Float64Array(length), scale: shape.scale, first });
    const blocks = matrixBlocks({
      ...shape,
      biased: true,
      flipped: false,
      inputMargin: margin(4, 0),
      outputMargin: margin(3, 0),
    });
    expect(blocks.map(({ from, to }) => [from.row, from.column, to.row, to.column])).toEqual([
      [1, 1, 1, 3],
      [2, 1, 4, 3],
      [1, 0, 1, 0],
      [2, 0, 4, 0],
      [0, 1, 0, 3],
    ]);
  });

  it("is one where there is no bias, and stands on its side when flipped", () => {
    const [block, ...others] = matrixBlocks({
      ...shape,
      biased: false,
      flipped: true,
      inputMargin: null,
      outputMargin: null,
    });
    expect(others).toEqual([]);
    expect(block?.to).toEqual({ row: 2, column: 3 });
    expect([block?.view.rowStride, block?.view.columnStride]).toEqual([1, 3]);
  });
});

describe("a family of cells", () => {
  const small = fc.array(fc.nat(30), { maxLength: 2 });

  it("finds the free indices that it made a cell of", () => {
    fc.assert(
      fc.property(small, small, small, fc.option(fc.nat(9), { nil: undefined }), (leading, trailing, free, sample) => {
        const family = { symbol: "W", leading, trailing, sample } as const;
        expect(freeIndices(family, cellOf(family, ...free))).toEqual(free);
      }),
    );
  });

  it("takes no cell of another layer, neuron or sample", () => {
    expect(freeIndices({ symbol: "delta", leading: [2] }, { symbol: "delta", indices: [1, 4] })).toBeNull();
    expect(freeIndices({ symbol: "w", trailing: [3] }, { symbol: "w", indices: [9, 4] })).toBeNull();
    expect(freeIndices({ symbol: "U" }, { symbol: "U", indices: [4], sample: 2 })).toBeNull();
  });
});

it("leaves no side of an outline open at a gap", () => {
  const layout = stripLayout({
    family: { symbol: "U" },
    first: 0,
    count: 4,
    biased: true,
    wrap: 1,
    cellWidth: 10,
    cellHeight: 10,
  });
  const places = [0, 1, 2].map((row) => ({ row, column: 0 }));
  // The bias stands apart: four sides of its own, six of the other two together.
  expect(outline(layout, places).match(/M/g)).toHaveLength(4 + 6);
});

it("draws one outline around neighbouring cells, without the sides they share", () => {
  const layout = imageLayout({ symbol: "X" }, 28, 28, false);
  const sides = (path: string): number => path.match(/M/g)?.length ?? 0;
  expect(sides(outline(layout, [{ row: 2, column: 2 }]))).toBe(4);
  expect(
    sides(
      outline(layout, [
        { row: 2, column: 2 },
        { row: 2, column: 3 },
      ]),
    ),
  ).toBe(6);
  expect(
    sides(
      outline(layout, [
        { row: 2, column: 27 },
        { row: 3, column: 0 },
      ]),
    ),
  ).toBe(8);
});
