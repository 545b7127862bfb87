/**
 * Lists of rows and factors, as in assembly/rows.ts: entries n of `offsets` and `values` stand for values[n] times the row
 * that begins at offsets[n].
 */
export interface RowList {
  readonly offsets: Int32Array;
  readonly values: Float64Array;
}

/** Room for `count` entries. */
export function rowList(count: number): RowList {
  return { offsets: new Int32Array(count), values: new Float64Array(count) };
}

/**
 * target[to + j] += Σ_{n = first}^{end − 1} values[n] · rows[offsets[n] + j], j = 0..width−1. Eight, four or two rows at a
 * time: the target is then read and written that much less often.
 */
export function addRows(
  target: Float64Array,
  to: number,
  width: number,
  list: RowList,
  first: number,
  end: number,
  rows: Float64Array,
): void {
  const { offsets, values } = list;
  let n = first;
  for (; n + 8 <= end; n += 8) {
    const x0 = values[n] as number;
    const x1 = values[n + 1] as number;
    const x2 = values[n + 2] as number;
    const x3 = values[n + 3] as number;
    const x4 = values[n + 4] as number;
    const x5 = values[n + 5] as number;
    const x6 = values[n + 6] as number;
    const x7 = values[n + 7] as number;
    const r0 = offsets[n] as number;
    const r1 = offsets[n + 1] as number;
    const r2 = offsets[n + 2] as number;
    const r3 = offsets[n + 3] as number;
    const r4 = offsets[n + 4] as number;
    const r5 = offsets[n + 5] as number;
    const r6 = offsets[n + 6] as number;
    const r7 = offsets[n + 7] as number;
    for (let j = 0; j < width; j++) {
      target[to + j] =
        (target[to + j] as number) +
        (x0 * (rows[r0 + j] as number) + x1 * (rows[r1 + j] as number)) +
        (x2 * (rows[r2 + j] as number) + x3 * (rows[r3 + j] as number)) +
        (x4 * (rows[r4 + j] as number) + x5 * (rows[r5 + j] as number)) +
        (x6 * (rows[r6 + j] as number) + x7 * (rows[r7 + j] as number));
    }
  }
  for (; n + 4 <= end; n += 4) {
    const x0 = values[n] as number;
    const x1 = values[n + 1] as number;
    const x2 = values[n + 2] as number;
    const x3 = values[n + 3] as number;
    const r0 = offsets[n] as number;
    const r1 = offsets[n + 1] as number;
    const r2 = offsets[n + 2] as number;
    const r3 = offsets[n + 3] as number;
    for (let j = 0; j < width; j++) {
      target[to + j] =
        (target[to + j] as number) +
        (x0 * (rows[r0 + j] as number) + x1 * (rows[r1 + j] as number)) +
        (x2 * (rows[r2 + j] as number) + x3 * (rows[r3 + j] as number));
    }
  }
  for (; n + 2 <= end; n += 2) {
    const x0 = values[n] as number;
    const x1 = values[n + 1] as number;
    const r0 = offsets[n] as number;
    const r1 = offsets[n + 1] as number;
    for (let j = 0; j < width; j++) {
      target[to + j] = (target[to + j] as number) + (x0 * (rows[r0 + j] as number) + x1 * (rows[r1 + j] as number));
    }
  }
  if (n < end) {
    const x = values[n] as number;
    const row = offsets[n] as number;
    for (let j = 0; j < width; j++) target[to + j] = (target[to + j] as number) + x * (rows[row + j] as number);
  }
}

/** target[to + l] = biases[l] + Σ_i rows[l · width + i] · values[at + i], l = 0..count−1. */
export function dotRows(
  target: Float64Array,
  to: number,
  count: number,
  width: number,
  rows: Float64Array,
  biases: Float64Array,
  values: Float64Array,
  at: number,
): void {
  for (let l = 0; l < count; l++) {
    const row = l * width;
    let even = 0;
    let odd = 0;
    let i = 0;
    for (; i + 2 <= width; i += 2) {
      even += (rows[row + i] as number) * (values[at + i] as number);
      odd += (rows[row + i + 1] as number) * (values[at + i + 1] as number);
    }
    if (i < width) even += (rows[row + i] as number) * (values[at + i] as number);
    target[to + l] = (biases[l] as number) + even + odd;
  }
}
