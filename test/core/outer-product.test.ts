import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addProduct,
  multipliedOut,
  type OuterProduct,
  productAt,
  productLength,
} from "../../src/core/outer-product.ts";

const factor = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 8 });
const anyProduct = fc
  .tuple(factor, factor)
  .map(([left, right]): OuterProduct => ({ left: Float64Array.from(left), right: Float64Array.from(right) }));

/** left_i · right_j, row after row, written out. */
const plainly = ({ left, right }: OuterProduct): number[] => [...left].flatMap((o) => [...right].map((d) => o * d));

describe("an outer product", () => {
  test("multiplied out is left_i · right_j exactly, row after row", () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        expect([...multipliedOut(product)]).toEqual(plainly(product));
        expect(productLength(product)).toBe(multipliedOut(product).length);
      }),
    );
  });

  test("has the same value at every position without being multiplied out, and none outside", () => {
    fc.assert(
      fc.property(anyProduct, (product) => {
        const values = plainly(product);
        values.forEach((value, n) => {
          expect(productAt(product, n)).toBe(value);
        });
        for (const outside of [-1, values.length]) expect(() => productAt(product, outside)).toThrow(RangeError);
      }),
    );
  });

  test("is added to a matrix as its multiplied-out values are, exactly", () => {
    fc.assert(
      fc.property(anyProduct, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (product, start) => {
        const sum = new Float64Array(productLength(product)).fill(start);
        addProduct(sum, product);
        expect([...sum]).toEqual(plainly(product).map((value) => start + value));
      }),
    );
  });

  test("is multiplied out once, however often it is drawn", () => {
    const product = { left: Float64Array.of(1, 2), right: Float64Array.of(3) };
    expect(multipliedOut(product)).toBe(multipliedOut(product));
  });
});
