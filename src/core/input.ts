import { requireFinite } from "./errors.ts";

/**
 * F1: X_0 = 1.0 (bias neuron), X_{1+28r+c} = Image[r][c] / 255.
 *
 * @param image grey levels 0..255, row after row; 784 of them for MNIST
 * @returns N_e values: one more than the image has pixels (P2), between 0 and 1 (P4)
 */
export function inputFromImage(image: Uint8Array | Uint8ClampedArray): Float64Array<ArrayBuffer> {
  return withBias(new Float64Array(image).map((grey) => grey / 255));
}

/** Puts the bias neuron's 1.0 in front: X_0 or U_0, everything else shifted by one (P2, P3). */
export function withBias(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  requireFinite("X", values);
  const shifted = new Float64Array(values.length + 1);
  shifted[0] = 1;
  shifted.set(values, 1);
  return shifted;
}
