/*
 * varied-image.ts in WebAssembly: the same numbers in the same order, in float64, so that both paths give the same bytes.
 */

const SIDE: i32 = 28;
const BOX_REACH: f64 = 19;
const CENTRE: f64 = 14;

/** The image at `from`, mapped by (xx, xy; yx, yy) of determinant 1, boxed and centred, to `into`. */
export function vary(from: usize, into: usize, xx: f64, xy: f64, yx: f64, yy: f64): void {
  // Sums of whole numbers, exact in any order. In a row x and y grow or fall with the column: its ends give the box.
  let inked: i32 = 0;
  let columns: i32 = 0;
  let rows: i32 = 0;
  let left: f64 = Infinity;
  let top: f64 = Infinity;
  let right: f64 = -Infinity;
  let bottom: f64 = -Infinity;
  for (let r = 0; r < SIDE; r++) {
    const start = from + SIDE * r;
    let first = -1;
    let last = -1;
    let sum = 0;
    for (let four = 0; four < SIDE; four += 4) {
      if (load<u32>(start + four) === 0) continue;
      for (let c = four; c < four + 4; c++) {
        const level = <i32>load<u8>(start + c);
        if (level === 0) continue;
        if (first < 0) first = c;
        last = c;
        sum += level;
        columns += level * c;
      }
    }
    if (first < 0) continue;
    inked += sum;
    rows += sum * r;
    for (let end = 0; end < 2; end++) {
      const column = <f64>(end === 0 ? first : last);
      const row = <f64>r;
      const x = xx * column + xy * row;
      const y = yx * column + yy * row;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const ink = <f64>inked;
  let massX = <f64>columns;
  let massY = <f64>rows;
  memory.fill(into, 0, SIDE * SIDE);
  if (ink === 0) return;
  massX /= ink;
  massY /= ink;
  const scale = BOX_REACH / Math.max(Math.max(right - left, bottom - top), 1);
  const midX = xx * massX + xy * massY;
  const midY = yx * massX + yy * massY;
  const firstRow = within(CENTRE + scale * (top - midY) - 1);
  const lastRow = within(CENTRE + scale * (bottom - midY) + 1);
  const firstColumn = within(CENTRE + scale * (left - midX) - 1);
  const lastColumn = within(CENTRE + scale * (right - midX) + 1);
  const stepX = yy / scale;
  const stepY = -yx / scale;
  for (let r = firstRow; r <= lastRow; r++) {
    let x = massX + stepX * (<f64>firstColumn - CENTRE) - (xy * (<f64>r - CENTRE)) / scale;
    let y = massY + stepY * (<f64>firstColumn - CENTRE) + (xx * (<f64>r - CENTRE)) / scale;
    for (let c = firstColumn; c <= lastColumn; c++) {
      store<u8>(into + (SIDE * r + c), greyAt(from, x, y));
      x += stepX;
      y += stepY;
    }
  }
}

function within(coordinate: f64): i32 {
  return <i32>Math.min(<f64>(SIDE - 1), Math.max(0, Math.floor(coordinate + 0.5)));
}

@inline
function pixel(from: usize, r: i32, c: i32): f64 {
  return <u32>r < <u32>SIDE && <u32>c < <u32>SIDE ? <f64>load<u8>(from + (SIDE * r + c)) : 0;
}

@inline
function greyAt(from: usize, x: f64, y: f64): u8 {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const c = <i32>column;
  const r = <i32>row;
  const across = x - column;
  const down = y - row;
  if (<u32>r < <u32>(SIDE - 1) && <u32>c < <u32>(SIDE - 1)) {
    const place = from + (SIDE * r + c);
    const upper = <i32>load<u16>(place);
    const lower = <i32>load<u16>(place + SIDE);
    // Paper all around, as most pixels are.
    if ((upper | lower) === 0) return 0;
    return between(<f64>(upper & 255), <f64>(upper >> 8), <f64>(lower & 255), <f64>(lower >> 8), across, down);
  }
  return between(pixel(from, r, c), pixel(from, r, c + 1), pixel(from, r + 1, c), pixel(from, r + 1, c + 1), across, down);
}

@inline
function between(upperLeft: f64, upperRight: f64, lowerLeft: f64, lowerRight: f64, across: f64, down: f64): u8 {
  const upper = upperLeft + across * (upperRight - upperLeft);
  const lower = lowerLeft + across * (lowerRight - lowerLeft);
  return <u8>(upper + down * (lower - upper) + 0.5);
}
