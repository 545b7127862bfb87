/*
 * A *list* is a run of 8-byte entries { offset: u32, value: f32 }: the sum Σ_n value_n · row(base + offset_n) is what all
 * three phases of the method are made of. σ sums the rows of w that lit pixels choose, δ^caché sums the rows of z times
 * δ^sortie, and a row's correction sums δ (or U) over the samples of the batch.
 */

/** The most vectors that are summed at once: thirteen accumulators, one factor and one product fill 15 registers. */
const WIDEST: i32 = 13;

/**
 * How many blocks a row of `vectors` is summed in. They are as equal as can be: a narrow one would wait for its own
 * additions.
 */
@inline
export function blocksOf(vectors: i32): i32 {
  return (vectors + WIDEST - 1) / WIDEST;
}

/**
 * target[0..vectors) = start[0..vectors) + Σ_n value_n · (base + offset_n)[0..vectors).
 * `start` may be `target`.
 */
export function sumRows(vectors: i32, start: usize, target: usize, list: usize, end: usize, base: usize): void {
  for (let blocks = blocksOf(vectors); blocks > 0; blocks--) {
    let width = (vectors + blocks - 1) / blocks;
    sumBlock(width, start, target, list, end, base);
    let bytes = <usize>width << 4;
    start += bytes;
    target += bytes;
    base += bytes;
    vectors -= width;
  }
}

function sumBlock(width: i32, start: usize, target: usize, list: usize, end: usize, base: usize): void {
  switch (width) {
    case 1: sumBlockOf(1, start, target, list, end, base); return;
    case 2: sumBlockOf(2, start, target, list, end, base); return;
    case 3: sumBlockOf(3, start, target, list, end, base); return;
    case 4: sumBlockOf(4, start, target, list, end, base); return;
    case 5: sumBlockOf(5, start, target, list, end, base); return;
    case 6: sumBlockOf(6, start, target, list, end, base); return;
    case 7: sumBlockOf(7, start, target, list, end, base); return;
    case 8: sumBlockOf(8, start, target, list, end, base); return;
    case 9: sumBlockOf(9, start, target, list, end, base); return;
    case 10: sumBlockOf(10, start, target, list, end, base); return;
    case 11: sumBlockOf(11, start, target, list, end, base); return;
    case 12: sumBlockOf(12, start, target, list, end, base); return;
    case 13: sumBlockOf(13, start, target, list, end, base); return;
  }
}

/**
 * Each row that the list names gets its value times `addend`: row(rows + offset_n) += value_n · addend[0..vectors). The rows
 * are read and written once an entry, and the addend stays in registers.
 */
export function addToRows(vectors: i32, rows: usize, list: usize, end: usize, addend: usize): void {
  for (let blocks = blocksOf(vectors); blocks > 0; blocks--) {
    let width = (vectors + blocks - 1) / blocks;
    addBlock(width, rows, list, end, addend);
    rows += <usize>width << 4;
    addend += <usize>width << 4;
    vectors -= width;
  }
}

function addBlock(width: i32, rows: usize, list: usize, end: usize, addend: usize): void {
  switch (width) {
    case 1: addBlockOf(1, rows, list, end, addend); return;
    case 2: addBlockOf(2, rows, list, end, addend); return;
    case 3: addBlockOf(3, rows, list, end, addend); return;
    case 4: addBlockOf(4, rows, list, end, addend); return;
    case 5: addBlockOf(5, rows, list, end, addend); return;
    case 6: addBlockOf(6, rows, list, end, addend); return;
    case 7: addBlockOf(7, rows, list, end, addend); return;
    case 8: addBlockOf(8, rows, list, end, addend); return;
    case 9: addBlockOf(9, rows, list, end, addend); return;
    case 10: addBlockOf(10, rows, list, end, addend); return;
    case 11: addBlockOf(11, rows, list, end, addend); return;
    case 12: addBlockOf(12, rows, list, end, addend); return;
    case 13: addBlockOf(13, rows, list, end, addend); return;
  }
}

/** `width` is a constant wherever this is inlined: the compiler drops the vectors beyond it. */
@inline
function addBlockOf(width: i32, rows: usize, list: usize, end: usize, addend: usize): void {
  let a0 = v128.load(addend);
  let a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0, a8 = a0, a9 = a0, a10 = a0, a11 = a0, a12 = a0;
  if (width > 1) a1 = v128.load(addend, 16);
  if (width > 2) a2 = v128.load(addend, 32);
  if (width > 3) a3 = v128.load(addend, 48);
  if (width > 4) a4 = v128.load(addend, 64);
  if (width > 5) a5 = v128.load(addend, 80);
  if (width > 6) a6 = v128.load(addend, 96);
  if (width > 7) a7 = v128.load(addend, 112);
  if (width > 8) a8 = v128.load(addend, 128);
  if (width > 9) a9 = v128.load(addend, 144);
  if (width > 10) a10 = v128.load(addend, 160);
  if (width > 11) a11 = v128.load(addend, 176);
  if (width > 12) a12 = v128.load(addend, 192);
  while (list < end) {
    let row = rows + <usize>load<u32>(list);
    let x = v128.load32_splat(list, 4);
    v128.store(row, f32x4.add(v128.load(row), f32x4.mul(x, a0)));
    if (width > 1) v128.store(row, f32x4.add(v128.load(row, 16), f32x4.mul(x, a1)), 16);
    if (width > 2) v128.store(row, f32x4.add(v128.load(row, 32), f32x4.mul(x, a2)), 32);
    if (width > 3) v128.store(row, f32x4.add(v128.load(row, 48), f32x4.mul(x, a3)), 48);
    if (width > 4) v128.store(row, f32x4.add(v128.load(row, 64), f32x4.mul(x, a4)), 64);
    if (width > 5) v128.store(row, f32x4.add(v128.load(row, 80), f32x4.mul(x, a5)), 80);
    if (width > 6) v128.store(row, f32x4.add(v128.load(row, 96), f32x4.mul(x, a6)), 96);
    if (width > 7) v128.store(row, f32x4.add(v128.load(row, 112), f32x4.mul(x, a7)), 112);
    if (width > 8) v128.store(row, f32x4.add(v128.load(row, 128), f32x4.mul(x, a8)), 128);
    if (width > 9) v128.store(row, f32x4.add(v128.load(row, 144), f32x4.mul(x, a9)), 144);
    if (width > 10) v128.store(row, f32x4.add(v128.load(row, 160), f32x4.mul(x, a10)), 160);
    if (width > 11) v128.store(row, f32x4.add(v128.load(row, 176), f32x4.mul(x, a11)), 176);
    if (width > 12) v128.store(row, f32x4.add(v128.load(row, 192), f32x4.mul(x, a12)), 192);
    list += 8;
  }
}

/** `width` is a constant wherever this is inlined: the compiler drops the accumulators beyond it. */
@inline
function sumBlockOf(width: i32, start: usize, target: usize, list: usize, end: usize, base: usize): void {
  let a0 = v128.load(start);
  let a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0, a8 = a0, a9 = a0, a10 = a0, a11 = a0, a12 = a0;
  if (width > 1) a1 = v128.load(start, 16);
  if (width > 2) a2 = v128.load(start, 32);
  if (width > 3) a3 = v128.load(start, 48);
  if (width > 4) a4 = v128.load(start, 64);
  if (width > 5) a5 = v128.load(start, 80);
  if (width > 6) a6 = v128.load(start, 96);
  if (width > 7) a7 = v128.load(start, 112);
  if (width > 8) a8 = v128.load(start, 128);
  if (width > 9) a9 = v128.load(start, 144);
  if (width > 10) a10 = v128.load(start, 160);
  if (width > 11) a11 = v128.load(start, 176);
  if (width > 12) a12 = v128.load(start, 192);
  while (list < end) {
    let row = base + <usize>load<u32>(list);
    let x = v128.load32_splat(list, 4);
    a0 = f32x4.add(a0, f32x4.mul(x, v128.load(row)));
    if (width > 1) a1 = f32x4.add(a1, f32x4.mul(x, v128.load(row, 16)));
    if (width > 2) a2 = f32x4.add(a2, f32x4.mul(x, v128.load(row, 32)));
    if (width > 3) a3 = f32x4.add(a3, f32x4.mul(x, v128.load(row, 48)));
    if (width > 4) a4 = f32x4.add(a4, f32x4.mul(x, v128.load(row, 64)));
    if (width > 5) a5 = f32x4.add(a5, f32x4.mul(x, v128.load(row, 80)));
    if (width > 6) a6 = f32x4.add(a6, f32x4.mul(x, v128.load(row, 96)));
    if (width > 7) a7 = f32x4.add(a7, f32x4.mul(x, v128.load(row, 112)));
    if (width > 8) a8 = f32x4.add(a8, f32x4.mul(x, v128.load(row, 128)));
    if (width > 9) a9 = f32x4.add(a9, f32x4.mul(x, v128.load(row, 144)));
    if (width > 10) a10 = f32x4.add(a10, f32x4.mul(x, v128.load(row, 160)));
    if (width > 11) a11 = f32x4.add(a11, f32x4.mul(x, v128.load(row, 176)));
    if (width > 12) a12 = f32x4.add(a12, f32x4.mul(x, v128.load(row, 192)));
    list += 8;
  }
  v128.store(target, a0);
  if (width > 1) v128.store(target, a1, 16);
  if (width > 2) v128.store(target, a2, 32);
  if (width > 3) v128.store(target, a3, 48);
  if (width > 4) v128.store(target, a4, 64);
  if (width > 5) v128.store(target, a5, 80);
  if (width > 6) v128.store(target, a6, 96);
  if (width > 7) v128.store(target, a7, 112);
  if (width > 8) v128.store(target, a8, 128);
  if (width > 9) v128.store(target, a9, 144);
  if (width > 10) v128.store(target, a10, 160);
  if (width > 11) v128.store(target, a11, 176);
  if (width > 12) v128.store(target, a12, 192);
}

/**
 * target_l = biases_l + Σ_i rows[l][i] · values[i] for `outputs` rows, rounded up to a multiple of four: the rows of the
 * padding exist and are zero.
 */
export function dotRows(
  outputs: i32,
  vectors: i32,
  rows: usize,
  biases: usize,
  values: usize,
  target: usize,
): void {
  let rowBytes = <usize>vectors << 4;
  let left = outputs;
  while (left > 8) {
    dotTwelve(rows, rowBytes, biases, values, target);
    rows += rowBytes * 12;
    biases += 48;
    target += 48;
    left -= 12;
  }
  while (left > 0) {
    dotFour(rows, rowBytes, biases, values, target);
    rows += rowBytes * 4;
    biases += 16;
    target += 16;
    left -= 4;
  }
}

function dotTwelve(rows: usize, rowBytes: usize, biases: usize, values: usize, target: usize): void {
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0;
  let a6 = a0, a7 = a0, a8 = a0, a9 = a0, a10 = a0, a11 = a0;
  let r0 = rows;
  let r4 = rows + rowBytes * 4;
  let r8 = rows + rowBytes * 8;
  let two = rowBytes * 2;
  let three = rowBytes * 3;
  let end = values + rowBytes;
  while (values < end) {
    let u = v128.load(values);
    a0 = f32x4.add(a0, f32x4.mul(u, v128.load(r0)));
    a1 = f32x4.add(a1, f32x4.mul(u, v128.load(r0 + rowBytes)));
    a2 = f32x4.add(a2, f32x4.mul(u, v128.load(r0 + two)));
    a3 = f32x4.add(a3, f32x4.mul(u, v128.load(r0 + three)));
    a4 = f32x4.add(a4, f32x4.mul(u, v128.load(r4)));
    a5 = f32x4.add(a5, f32x4.mul(u, v128.load(r4 + rowBytes)));
    a6 = f32x4.add(a6, f32x4.mul(u, v128.load(r4 + two)));
    a7 = f32x4.add(a7, f32x4.mul(u, v128.load(r4 + three)));
    a8 = f32x4.add(a8, f32x4.mul(u, v128.load(r8)));
    a9 = f32x4.add(a9, f32x4.mul(u, v128.load(r8 + rowBytes)));
    a10 = f32x4.add(a10, f32x4.mul(u, v128.load(r8 + two)));
    a11 = f32x4.add(a11, f32x4.mul(u, v128.load(r8 + three)));
    values += 16;
    r0 += 16;
    r4 += 16;
    r8 += 16;
  }
  v128.store(target, f32x4.add(v128.load(biases), sumsOf(a0, a1, a2, a3)));
  v128.store(target, f32x4.add(v128.load(biases, 16), sumsOf(a4, a5, a6, a7)), 16);
  v128.store(target, f32x4.add(v128.load(biases, 32), sumsOf(a8, a9, a10, a11)), 32);
}

function dotFour(rows: usize, rowBytes: usize, biases: usize, values: usize, target: usize): void {
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
  let two = rowBytes * 2;
  let three = rowBytes * 3;
  let end = values + rowBytes;
  while (values < end) {
    let u = v128.load(values);
    a0 = f32x4.add(a0, f32x4.mul(u, v128.load(rows)));
    a1 = f32x4.add(a1, f32x4.mul(u, v128.load(rows + rowBytes)));
    a2 = f32x4.add(a2, f32x4.mul(u, v128.load(rows + two)));
    a3 = f32x4.add(a3, f32x4.mul(u, v128.load(rows + three)));
    values += 16;
    rows += 16;
  }
  v128.store(target, f32x4.add(v128.load(biases), sumsOf(a0, a1, a2, a3)));
}

/** The four sums over the lanes of each vector, in order. */
@inline
function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  let ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 2, 6), v128.shuffle<f32>(a, b, 1, 5, 3, 7));
  let cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 2, 6), v128.shuffle<f32>(c, d, 1, 5, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}
