import { at, type Tensor } from "./tensor.ts";

/**
 * A matrix kept as its two factors: left_i · right_j in row i and column j, both counted from 0. One sample's gradient is one
 * (A6: o_i δ_j), so that it takes the room of a vector however large the layer is. Plain data: it travels between threads,
 * and its factors stay the very tensors of the pass that they are.
 */
export interface OuterProduct {
  readonly left: Tensor;
  readonly right: Tensor;
}

/** How many values it has when multiplied out. */
export function productLength({ left, right }: OuterProduct): number {
  return left.length * right.length;
}

/** The value at position n of the matrix, row after row, n from 0. Throws a RangeError outside it. */
export function productAt({ left, right }: OuterProduct, n: number): number {
  const row = Math.floor(n / right.length);
  return at(left, row) * at(right, n - row * right.length);
}

/** Adds it to `sum`, a matrix of the same shape, row after row; a row of zeros, a dark pixel's, is passed over. */
export function addProduct(sum: Float64Array, { left, right }: OuterProduct): void {
  const columns = right.length;
  for (let i = 0; i < left.length; i++) {
    const factor = at(left, i);
    if (factor === 0) continue;
    const row = i * columns;
    for (let j = 0; j < columns; j++) sum[row + j] = at(sum, row + j) + factor * at(right, j);
  }
}

const known = new WeakMap<OuterProduct, Tensor>();

/** All its values, row after row, for whoever draws it: made when first asked for, and kept as long as it is. */
export function multipliedOut(product: OuterProduct): Tensor {
  const made = known.get(product);
  if (made !== undefined) return made;
  const { left, right } = product;
  const columns = right.length;
  const values = new Float64Array(productLength(product));
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < columns; j++) values[i * columns + j] = at(left, i) * at(right, j);
  }
  known.set(product, values);
  return values;
}
