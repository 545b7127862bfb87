import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPlace, keptPlace, type Place } from "../../src/figures/cell-layout.ts";
import { imageLayout } from "../../src/figures/image-layout.ts";
import { walked } from "../../src/figures/roving.ts";
import { tileLayout } from "../../src/figures/tile-layout.ts";

const image = imageLayout({ symbol: "X" }, 28, 28, true);
const at = (row: number, column: number): Place => ({ row, column });

describe("the keys in a figure", () => {
  it("walk one cell with the arrows and stop at the edges", () => {
    expect(walked(image, at(4, 9), "ArrowRight")).toEqual(at(4, 10));
    expect(walked(image, at(4, 9), "ArrowLeft")).toEqual(at(4, 8));
    expect(walked(image, at(4, 9), "ArrowUp")).toEqual(at(3, 9));
    expect(walked(image, at(4, 9), "ArrowDown")).toEqual(at(5, 9));
    expect(walked(image, at(27, 28), "ArrowRight")).toEqual(at(27, 28));
    expect(walked(image, at(27, 28), "ArrowDown")).toEqual(at(27, 28));
  });

  it("reach the bias beside an image from any row, and come back", () => {
    expect(walked(image, at(17, 1), "ArrowLeft")).toEqual(at(0, 0));
    expect(walked(image, at(0, 0), "ArrowRight")).toEqual(at(0, 1));
  });

  it("go to the ends of the row, with Control to the first and the last cell", () => {
    expect(walked(image, at(4, 9), "Home")).toEqual(at(4, 1));
    expect(walked(image, at(4, 9), "End")).toEqual(at(4, 28));
    expect(walked(image, at(4, 9), "Home", true)).toEqual(at(0, 0));
    expect(walked(image, at(4, 9), "End", true)).toEqual(at(27, 28));
  });

  it("turn a page of a quarter of the rows", () => {
    expect(walked(image, at(10, 9), "PageDown")).toEqual(at(17, 9));
    expect(walked(image, at(3, 9), "PageUp")).toEqual(at(0, 9));
  });

  it("step over what is empty in an incomplete last row", () => {
    const tiles = tileLayout({ symbol: "U" }, 1, 13, 28, 10);
    expect(walked(tiles, at(0, 7), "ArrowDown")).toEqual(at(1, 2));
    expect(walked(tiles, at(1, 0), "End")).toEqual(at(1, 2));
    expect(walked(tiles, at(0, 0), "End", true)).toEqual(at(1, 2));
  });

  it("leave other keys to the page", () => {
    for (const key of [" ", "Escape", "a", "Tab", "Enter"]) expect(walked(image, at(0, 0), key)).toBeNull();
  });

  it("never lead to a place without a cell", () => {
    const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        (count, columns, presses) => {
          const layout = tileLayout({ symbol: "U" }, 1, count, 28, columns);
          let place = firstPlace(layout);
          for (const [key, control] of presses) {
            place = place === null ? null : walked(layout, place, key, control);
            expect(place === null ? null : layout.cell(place)).not.toBeNull();
          }
        },
      ),
    );
  });
});

it("goes back to the first cell when the chosen one has gone", () => {
  const few = tileLayout({ symbol: "U" }, 1, 5, 28, 10);
  expect(keptPlace(few, at(0, 4))).toEqual(at(0, 4));
  expect(keptPlace(few, at(2, 4))).toEqual(at(0, 0));
  expect(keptPlace(few, null)).toEqual(at(0, 0));
  expect(keptPlace(tileLayout({ symbol: "U" }, 1, 0, 28, 10), null)).toBeNull();
});
