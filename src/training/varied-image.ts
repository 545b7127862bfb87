import type { Random } from "../core/random.ts";

/** How far a varied digit may differ from its original. Each amount is drawn uniformly between minus and plus it. */
export interface ImageVariation {
  /** Radians. */
  readonly rotation: number;
  /** How far the top leans, in units of the height. */
  readonly shear: number;
  /** Of width against height, as a natural logarithm. */
  readonly aspect: number;
}

export const IMAGE_VARIATION: ImageVariation = { rotation: 0.2, shear: 0.35, aspect: 0.3 };

const SIDE = 28;
/** From the first inked pixel's centre to the last one's in MNIST's box of 20 pixels. */
const BOX_REACH = 19;
/** Where MNIST has the centre of mass, in pixel numbers. */
const CENTRE = 14;

/**
 * An image of 28×28 turned, sheared and stretched, then put as MNIST's images are: the longer side of its ink 20 pixels,
 * the centre of mass in the middle. So it is a digit as the same network would be given it, in another hand. Grey levels
 * between pixels are bilinear.
 *
 * @param image 784 grey levels
 * @param into receives the 784 of the varied image
 * @param random three numbers are taken
 */
export function varyImage(image: Uint8Array, into: Uint8Array, random: Random, variation = IMAGE_VARIATION): void {
  const either = (amount: number): number => (2 * random() - 1) * amount;
  const turn = either(variation.rotation);
  const lean = either(variation.shear);
  const stretch = Math.exp(either(variation.aspect) / 2);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Rotation · (stretch, −lean; 0, 1/stretch), as a digit in someone's hand: x to the right, y down. Its determinant is 1.
  const [xx, xy] = [cos * stretch, -cos * lean - sin / stretch];
  const [yx, yy] = [sin * stretch, -sin * lean + cos / stretch];

  const ink = inkUnder(image, { xx, xy, yx, yy });
  if (ink === null) {
    into.set(image);
    return;
  }
  const { massX, massY, left, right, top, bottom } = ink;
  const scale = BOX_REACH / Math.max(right - left, bottom - top, 1);
  const [midX, midY] = [xx * massX + xy * massY, yx * massX + yy * massY];
  const firstRow = within(CENTRE + scale * (top - midY) - 1);
  const lastRow = within(CENTRE + scale * (bottom - midY) + 1);
  const firstColumn = within(CENTRE + scale * (left - midX) - 1);
  const lastColumn = within(CENTRE + scale * (right - midX) + 1);
  into.fill(0);
  framed(image);
  // The inverse of the map, with determinant 1: one pixel to the right in the copy is (yy, −yx) / scale in the original.
  const [stepX, stepY] = [yy / scale, -yx / scale];
  for (let r = firstRow; r <= lastRow; r++) {
    let x = FRAME + massX + stepX * (firstColumn - CENTRE) - (xy * (r - CENTRE)) / scale;
    let y = FRAME + massY + stepY * (firstColumn - CENTRE) + (xx * (r - CENTRE)) / scale;
    for (let c = firstColumn; c <= lastColumn; c++) {
      into[SIDE * r + c] = greyAt(x, y);
      x += stepX;
      y += stepY;
    }
  }
}

interface LinearMap {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** The centre of mass of the ink, in pixel numbers, and the box around the ink once mapped; null where there is none. */
function inkUnder(image: Uint8Array, { xx, xy, yx, yy }: LinearMap) {
  let [ink, massX, massY] = [0, 0, 0];
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < SIDE; r++) {
    for (let c = 0; c < SIDE; c++) {
      const grey = image[SIDE * r + c] ?? 0;
      if (grey === 0) continue;
      ink += grey;
      massX += grey * c;
      massY += grey * r;
      const x = xx * c + xy * r;
      const y = yx * c + yy * r;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return ink === 0 ? null : { massX: massX / ink, massY: massY / ink, left, right, top, bottom };
}

function within(coordinate: number): number {
  return Math.min(SIDE - 1, Math.max(0, Math.round(coordinate)));
}

/** White around the image, so that the four pixels around any point near it can be read without asking. */
const FRAME = 4;
const FRAMED_SIDE = SIDE + 2 * FRAME;
const frame = new Uint8Array(FRAMED_SIDE * FRAMED_SIDE);

function framed(image: Uint8Array): void {
  for (let r = 0; r < SIDE; r++) frame.set(image.subarray(SIDE * r, SIDE * (r + 1)), FRAMED_SIDE * (r + FRAME) + FRAME);
}

/** The grey level of the framed image between four pixels; paper beyond the frame. */
function greyAt(x: number, y: number): number {
  if (x < 0 || y < 0 || x >= FRAMED_SIDE - 1 || y >= FRAMED_SIDE - 1) return 0;
  const c = Math.trunc(x);
  const r = Math.trunc(y);
  const place = FRAMED_SIDE * r + c;
  const right = x - c;
  const upper = (frame[place] ?? 0) + right * ((frame[place + 1] ?? 0) - (frame[place] ?? 0));
  const below = frame[place + FRAMED_SIDE] ?? 0;
  const belowRight = frame[place + FRAMED_SIDE + 1] ?? 0;
  const lower = below + right * (belowRight - below);
  return Math.round(upper + (y - r) * (lower - upper));
}
