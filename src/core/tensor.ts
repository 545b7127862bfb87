/**
 * A read-only view of an array of numbers. Every tensor of a trace is one: what was computed cannot be changed
 * afterwards, neither by a panel nor by a figure. A Float64Array is assignable to it.
 */
export interface Tensor extends Iterable<number> {
  readonly length: number;
  readonly [n: number]: number;
  slice(start?: number, end?: number): Float64Array;
  map(transform: (value: number, n: number) => number): Float64Array<ArrayBuffer>;
  reduce<T>(combine: (sum: T, value: number, n: number) => T, initial: T): T;
  every(holds: (value: number, n: number) => boolean): boolean;
}

/** Where the largest value stands; the first place where several are equal. */
export function largestPlace(tensor: Tensor): number {
  return tensor.reduce((best: number, value, n) => (value > at(tensor, best) ? n : best), 0);
}

/** The value at position n. Throws a RangeError outside 0..length−1, so that no `undefined` enters a formula. */
export function at(tensor: Tensor, n: number): number {
  const value = tensor[n];
  if (value === undefined) throw new RangeError(`position ${n} of a tensor of ${tensor.length}`);
  return value;
}
