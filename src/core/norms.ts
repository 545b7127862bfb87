import { at, type Tensor } from "./tensor.ts";

/** ‖t‖, the square root of the sum of squares. */
export function norm(tensor: Tensor): number {
  let sum = 0;
  for (let n = 0; n < tensor.length; n++) sum += at(tensor, n) ** 2;
  return Math.sqrt(sum);
}

/** The largest |one − other|; 0 where two tensors are the same numbers. */
export function largestDifference(one: Tensor, other: Tensor): number {
  let largest = 0;
  for (let n = 0; n < one.length; n++) largest = Math.max(largest, Math.abs(at(one, n) - at(other, n)));
  return largest;
}
