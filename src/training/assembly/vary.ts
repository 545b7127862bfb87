/*
 * varied-image.ts in WebAssembly: the same numbers in the same order, in float64, so that both paths give the same bytes.
 */

const SIDE: i32 = 28;
const BOX_REACH: f64 = 19;
const CENTRE: f64 = 14;

/** The image at `from`, mapped by (xx, xy; yx, yy) of determinant 1, boxed and centred, to `into`. */
export function vary(from: usize, into: usize, xx: f64, xy: f64, yx: f64, yy: f64): void {
  let ink: f64 = 0;
  let massX: f64 = 0;
  let massY: f64 = 0;
  let left: f64 = Infinity;
  let top: f64 = Infinity;
  let right: f64 = -Infinity;
  let bottom: f64 = -Infinity;
  for (let r = 0; r < SIDE; r++) {
    for (let c = 0; c < SIDE; c++) {
      const level = load<u8>(from + (SIDE * r + c));
      if (level === 0) continue;
      const grey = <f64>level;
      const row = <f64>r;
      const column = <f64>c;
      ink += grey;
      massX += grey * column;
      massY += grey * row;
      const x = xx * column + xy * row;
      const y = yx * column + yy * row;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
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
  const upperLeft = pixel(from, r, c);
  const upper = upperLeft + across * (pixel(from, r, c + 1) - upperLeft);
  const lowerLeft = pixel(from, r + 1, c);
  const lower = lowerLeft + across * (pixel(from, r + 1, c + 1) - lowerLeft);
  return <u8>(upper + (y - row) * (lower - upper) + 0.5);
}
