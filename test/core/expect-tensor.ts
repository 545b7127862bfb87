import { expect } from "vitest";

/**
 * Expects every value to agree with the one computed elsewhere, to `tolerance` relative to the larger of that value and
 * `scale`. The scale, unless given, is the tensor's largest absolute value: each value is a sum of terms of about that
 * size, and where they cancel to nearly 0 the rounding of the terms is what is left.
 */
export function expectTensor(
  name: string,
  found: ArrayLike<number>,
  expected: readonly number[],
  tolerance: number,
  scale = largest(expected),
): void {
  expect(found.length, `${name}: how many values`).toBe(expected.length);
  const wrong = expected.flatMap((value, n) => {
    const own = found[n] ?? Number.NaN;
    const error = Math.abs(own - value);
    const allowed = tolerance * Math.max(Math.abs(value), scale);
    return error <= allowed ? [] : [`${name}[${n}]: ${own}, expected ${value}, off by ${error}, allowed ${allowed}`];
  });
  expect(wrong).toEqual([]);
}

/** `expectTensor` for one number. */
export function expectNumber(name: string, found: number, expected: number, tolerance: number, scale = 0): void {
  expectTensor(name, [found], [expected], tolerance, scale);
}

/** max |x_n|, 0 for no values. */
export function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
