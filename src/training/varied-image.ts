import type { Random } from "../core/random.ts";
import { imageSide } from "../digits/mnist-sizes.ts";

/** How far a varied digit may differ from its original. Each amount is drawn uniformly between minus and plus it. */
interface ImageVariation {
  /** Radians. */
  readonly rotation: number;
  /** How far the top leans, in units of the height. */
  readonly shear: number;
  /** Of width against height, as a natural logarithm. */
  readonly aspect: number;
}

/** How far the images of a run are varied; what 0.7 and 1.3 times as far gives is in docs/reading.md. */
const IMAGE_VARIATION: ImageVariation = { rotation: 0.2, shear: 0.35, aspect: 0.3 };

/** (x, y) becomes (xx·x + xy·y, yx·x + yy·y), x to the right, y down; of determinant 1. */
export interface LinearMap {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** A rotation after a shear and a stretch, as a digit changes from hand to hand. Three random numbers are taken. */
export function randomMap(random: Random, variation: ImageVariation = IMAGE_VARIATION): LinearMap {
  const either = (amount: number): number => (2 * random() - 1) * amount;
  const turn = either(variation.rotation);
  const lean = either(variation.shear);
  const stretch = Math.exp(either(variation.aspect) / 2);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return {
    xx: cos * stretch,
    xy: -cos * lean - sin / stretch,
    yx: sin * stretch,
    yy: -sin * lean + cos / stretch,
  };
}

/** From the first inked pixel's centre to the last one's in MNIST's box of 20 pixels. */
const BOX_REACH = 19;
/** Where MNIST has the centre of mass, in pixel numbers. */
const CENTRE = 14;

/**
 * An image of 28×28 mapped, then put as MNIST's images are: the longer side of its ink 20 pixels, the centre of mass in the
 * middle. So it is a digit as the same network would be given it, in another hand. Grey levels between pixels are bilinear.
 * assembly/vary.ts is the same in WebAssembly.
 *
 * @param image 784 grey levels
 * @param into receives the 784 of the varied image; not the same array
 */
export function varyImage(image: Uint8Array, into: Uint8Array, { xx, xy, yx, yy }: LinearMap): void {
  into.fill(0);
  const ink = inkUnder(image, { xx, xy, yx, yy });
  if (ink === null) return;
  const { massX, massY, left, right, top, bottom } = ink;
  const scale = BOX_REACH / Math.max(right - left, bottom - top, 1);
  const midX = xx * massX + xy * massY;
  const midY = yx * massX + yy * massY;
  const firstRow = within(CENTRE + scale * (top - midY) - 1);
  const lastRow = within(CENTRE + scale * (bottom - midY) + 1);
  const firstColumn = within(CENTRE + scale * (left - midX) - 1);
  const lastColumn = within(CENTRE + scale * (right - midX) + 1);
  // The inverse of the map: one pixel to the right in the copy is (yy, −yx) / scale in the original, one down (−xy, xx) / scale.
  const stepX = yy / scale;
  const stepY = -yx / scale;
  for (let r = firstRow; r <= lastRow; r++) {
    let x = massX + stepX * (firstColumn - CENTRE) - (xy * (r - CENTRE)) / scale;
    let y = massY + stepY * (firstColumn - CENTRE) + (xx * (r - CENTRE)) / scale;
    for (let c = firstColumn; c <= lastColumn; c++) {
      into[imageSide * r + c] = greyAt(image, x, y);
      x += stepX;
      y += stepY;
    }
  }
}

/** The centre of mass of the ink, in pixel numbers, and the box around the ink once mapped; null where there is none. */
function inkUnder(image: Uint8Array, { xx, xy, yx, yy }: LinearMap) {
  let ink = 0;
  let massX = 0;
  let massY = 0;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < imageSide; r++) {
    for (let c = 0; c < imageSide; c++) {
      const grey = image[imageSide * r + c] ?? 0;
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
  return Math.min(imageSide - 1, Math.max(0, Math.floor(coordinate + 0.5)));
}

/** The grey level between four pixels; paper outside the image. */
function greyAt(image: Uint8Array, x: number, y: number): number {
  const c = Math.floor(x);
  const r = Math.floor(y);
  const across = x - c;
  const upperLeft = pixel(image, r, c);
  const upper = upperLeft + across * (pixel(image, r, c + 1) - upperLeft);
  const lowerLeft = pixel(image, r + 1, c);
  const lower = lowerLeft + across * (pixel(image, r + 1, c + 1) - lowerLeft);
  return Math.floor(upper + (y - r) * (lower - upper) + 0.5);
}

function pixel(image: Uint8Array, r: number, c: number): number {
  return r >= 0 && r < imageSide && c >= 0 && c < imageSide ? (image[imageSide * r + c] ?? 0) : 0;
}
