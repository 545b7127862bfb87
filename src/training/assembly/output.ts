import { exponential, logarithm, sigmoid } from "./exponential";

/** What the last sample gave, until the next. */
export let sampleCost: f64 = 0;
export let sampleAnswer: i32 = 0;
/** NaN once any production was NaN or infinite: the activations alone would hide it. */
export let finiteness: v128 = f32x4.splat(0);

export function forgetFiniteness(): void {
  finiteness = f32x4.splat(0);
}

export function isFinite4(): bool {
  return v128.any_true(f32x4.ne(finiteness, finiteness)) == 0;
}

/** Bytes of a row's values, rounded up to whole vectors. */
@inline
function paddedBytes(values: i32): i32 {
  return ((values + 3) & -4) << 2;
}

/** o_j = g(a_j) in place for a hidden layer (F3); the padding becomes 0. */
export function activate(row: usize, outputs: i32): void {
  let seen = finiteness;
  let end = row + <usize>paddedBytes(outputs);
  for (let at = row; at < end; at += 16) {
    let a = v128.load(at);
    seen = f32x4.add(seen, f32x4.sub(a, a));
    v128.store(at, sigmoid(a));
  }
  finiteness = seen;
  for (let at = row + (<usize>outputs << 2); at < end; at += 4) store<f32>(at, 0);
}

/** o_j(1 − o_j) times what stands in `deltas`, in place (A5 = B9). */
export function timesSlope(deltas: usize, row: usize, outputs: i32): void {
  let one = f32x4.splat(1);
  let bytes = paddedBytes(outputs);
  for (let n = 0; n < bytes; n += 16) {
    let o = v128.load(row + n);
    v128.store(deltas + n, f32x4.mul(v128.load(deltas + n), f32x4.mul(o, f32x4.sub(one, o))));
  }
}

/** F5b and B2: τ becomes ŷ in place. The largest τ is subtracted first (R4). */
export function softmaxOutput(row: usize, outputs: i32, label: i32): void {
  let largest = largestOf(row, outputs);
  let trueProduction = load<f32>(row + (<usize>label << 2)) - largest;
  let end = row + <usize>paddedBytes(outputs);
  let shift = f32x4.splat(largest);
  for (let at = row; at < end; at += 16) {
    let t = f32x4.sub(v128.load(at), shift);
    finiteness = f32x4.add(finiteness, f32x4.sub(t, t));
    v128.store(at, exponential(t));
  }
  for (let at = row + (<usize>outputs << 2); at < end; at += 4) store<f32>(at, 0);
  let sums = f32x4.splat(0);
  for (let at = row; at < end; at += 16) sums = f32x4.add(sums, v128.load(at));
  let sum: f32 =
    f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
  let divisor = f32x4.splat(sum);
  for (let at = row; at < end; at += 16) v128.store(at, f32x4.div(v128.load(at), divisor));
  sampleCost = logarithm(<f64>sum) - <f64>trueProduction;
}

/** F5a and A1: τ becomes ŷ in place. */
export function sigmoidOutput(row: usize, outputs: i32, label: i32, costFactor: f32): void {
  largestOf(row, outputs);
  activate(row, outputs);
  let sum: f64 = 0;
  for (let k = 0; k < outputs; k++) {
    let difference = <f64>load<f32>(row + (<usize>k << 2)) - (k == label ? 1 : 0);
    sum += difference * difference;
  }
  sampleCost = <f64>costFactor * sum;
}

/**
 * A3 (`slope` = 2 · factor) or B7 (`slope` = 0), times `scale` = −α · the batch's factor, so that what is made of it is
 * the correction itself.
 */
export function outputErrors(row: usize, deltas: usize, outputs: i32, label: i32, slope: f32, scale: f32): void {
  let bytes = paddedBytes(outputs);
  let truth = deltas + (<usize>label << 2);
  for (let n = 0; n < bytes; n += 16) v128.store(deltas + n, v128.load(row + n));
  store<f32>(truth, load<f32>(truth) - 1);
  if (slope == 0) {
    let factor = f32x4.splat(scale);
    for (let n = 0; n < bytes; n += 16) v128.store(deltas + n, f32x4.mul(factor, v128.load(deltas + n)));
    return;
  }
  let factor = f32x4.splat(slope * scale);
  for (let n = 0; n < bytes; n += 16) v128.store(deltas + n, f32x4.mul(factor, v128.load(deltas + n)));
  timesSlope(deltas, row, outputs);
}

/** The largest of the productions; its place, the lowest of several, is the sample's answer. */
function largestOf(row: usize, outputs: i32): f32 {
  let largest = load<f32>(row);
  let place = 0;
  for (let k = 1; k < outputs; k++) {
    let t = load<f32>(row + (<usize>k << 2));
    if (t > largest) {
      largest = t;
      place = k;
    }
  }
  sampleAnswer = place;
  return largest;
}
