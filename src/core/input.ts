import { requireFinite } from "./errors.ts";
import type { Tensor } from "./tensor.ts";

/**
 * F1: X_0 = 1.0 (bias neuron), X_{1+28r+c} = Image[r][c] / 255.
 *
 * @param image grey levels 0..255, row after row; 784 of them for MNIST
 * @returns N_e values: one more than the image has pixels (P2)
 */
export function inputFromImage(image: Uint8Array | Uint8ClampedArray): Float64Array<ArrayBuffer> {
  return withBias(Float64Array.from(image, (grey) => grey / 255));
}

/** Puts the bias neuron's 1.0 in front: X_0 or U_0, everything else shifted by one (P2, P3). */
export function withBias(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  requireFinite("X", values);
  const shifted = new Float64Array(values.length + 1);
  shifted[0] = 1;
  shifted.set(values, 1);
  return shifted;
}

/** X_{1+28r+c} for a 28-column image: the input neuron that looks at row r, column c, both from 0. */
export function pixelNeuron(r: number, c: number, columns = 28): number {
  return 1 + columns * r + c;
}

/** The inverse of `pixelNeuron`, for i ≥ 1; the bias neuron i = 0 looks at no pixel. */
export function neuronPixel(i: number, columns = 28): { r: number; c: number } | null {
  return i === 0 ? null : { r: Math.floor((i - 1) / columns), c: (i - 1) % columns };
}

/** The N_e − 1 grey levels 0..255 that an input shows, bias left out. */
export function imageFromInput(x: Tensor): Uint8ClampedArray<ArrayBuffer> {
  return Uint8ClampedArray.from(x.slice(1), (lit) => Math.round(255 * lit));
}
