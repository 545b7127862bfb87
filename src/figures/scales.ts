import type { Tensor } from "../core/tensor.ts";
import { type Channels, mixture } from "./colour.ts";
import type { Family, Palette } from "./palette.ts";

/** Values of both signs, pivot 0: [−extent, +extent], so that equal sizes get equal strengths of colour. */
export interface SignedScale {
  readonly kind: "signed";
  readonly extent: number;
}

/** Values from 0 to `max` in one family's hue; `exponent` ½ makes small counts visible beside large ones. */
interface SequentialScale {
  readonly kind: "sequential";
  readonly family: Family;
  readonly max: number;
  readonly exponent: number;
}

/** Pixels, 0 (paper) to 1 (ink). */
interface GreyScale {
  readonly kind: "grey";
}

export type Scale = SignedScale | SequentialScale | GreyScale;

export const greyScale: GreyScale = { kind: "grey" };

/** The symmetric scale of one or several tensors: extent = max |v| over all finite values, 1 where all are 0. */
export function signedScale(...tensors: readonly Iterable<number>[]): SignedScale {
  let extent = 0;
  for (const tensor of tensors) {
    for (const value of tensor) if (Number.isFinite(value)) extent = Math.max(extent, Math.abs(value));
  }
  return { kind: "signed", extent: extent === 0 ? 1 : extent };
}

/** Activations: 0 to 1 in a family's hue (U teal, ŷ blue). */
export function unitScale(family: Family): SequentialScale {
  return { kind: "sequential", family, max: 1, exponent: 1 };
}

/** Counts: 0 to `max`, by the square root. */
export function countScale(family: Family, max: number): SequentialScale {
  return { kind: "sequential", family, max: Math.max(1, max), exponent: 0.5 };
}

/** The values at the two ends of a scale. */
export function scaleDomain(scale: Scale): readonly [number, number] {
  switch (scale.kind) {
    case "signed":
      return [-scale.extent, scale.extent];
    case "sequential":
      return [0, scale.max];
    case "grey":
      return [0, 1];
  }
}

/** Where a value lies on its scale, 0 to 1, ends held; a signed scale puts 0 at ½. NaN stays NaN. */
export function scalePosition(scale: Scale, value: number): number {
  switch (scale.kind) {
    case "signed":
      return clamped((value / scale.extent + 1) / 2);
    case "sequential":
      return clamped(Math.max(0, value) / scale.max) ** scale.exponent;
    case "grey":
      return clamped(value);
  }
}

/** Whether two scales colour every value alike. */
export function sameScale(one: Scale, other: Scale): boolean {
  if (one.kind === "signed") return other.kind === "signed" && one.extent === other.extent;
  if (one.kind === "grey") return other.kind === "grey";
  return (
    other.kind === "sequential" &&
    one.family === other.family &&
    one.max === other.max &&
    one.exponent === other.exponent
  );
}

/** Steps of a ramp. Odd, so that 0 of a signed scale has a step, hence a colour, of its own. */
export const rampSteps = 511;

const ramps = new WeakMap<Palette, Map<string, Uint8ClampedArray<ArrayBuffer>>>();

/** A scale's colours as r, g, b, `rampSteps` times, end to end; made once a palette. */
export function rampOf(scale: Scale, palette: Palette): Uint8ClampedArray<ArrayBuffer> {
  const key = scale.kind === "sequential" ? scale.family : scale.kind;
  const known = ramps.get(palette) ?? new Map<string, Uint8ClampedArray<ArrayBuffer>>();
  ramps.set(palette, known);
  const ramp = known.get(key) ?? makeRamp(scale, palette);
  known.set(key, ramp);
  return ramp;
}

/** The step of the ramp for a value; −1 for NaN. */
export function rampStep(scale: Scale, value: number): number {
  const position = scalePosition(scale, value);
  return Number.isNaN(position) ? -1 : Math.round(position * (rampSteps - 1));
}

/** A value's colour as CSS; NaN is ink, which no scale of values reaches in a cell of its own. */
export function colourAt(scale: Scale, palette: Palette, value: number): string {
  const step = rampStep(scale, value);
  if (step < 0) return palette.ink;
  const ramp = rampOf(scale, palette);
  return `rgb(${ramp[3 * step]}, ${ramp[3 * step + 1]}, ${ramp[3 * step + 2]})`;
}

/** A tensor read as a grid of pixels: value (r, c) stands at `start + r·rowStride + c·columnStride`. */
export interface TensorView {
  readonly values: Tensor;
  readonly rows: number;
  readonly columns: number;
  readonly start: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** Paints a view into RGBA pixels whose row is `targetColumns` wide, at (top, left). Opaque; NaN transparent. */
export function paintView(
  view: TensorView,
  scale: Scale,
  ramp: Uint8ClampedArray,
  target: Uint8ClampedArray,
  targetColumns: number,
  top = 0,
  left = 0,
): void {
  for (let r = 0; r < view.rows; r++) {
    for (let c = 0; c < view.columns; c++) {
      const value = view.values[view.start + r * view.rowStride + c * view.columnStride] ?? Number.NaN;
      const step = rampStep(scale, value);
      const pixel = 4 * ((top + r) * targetColumns + left + c);
      if (step < 0) {
        target[pixel + 3] = 0;
        continue;
      }
      target[pixel] = ramp[3 * step] ?? 0;
      target[pixel + 1] = ramp[3 * step + 1] ?? 0;
      target[pixel + 2] = ramp[3 * step + 2] ?? 0;
      target[pixel + 3] = 255;
    }
  }
}

function makeRamp(scale: Scale, palette: Palette): Uint8ClampedArray<ArrayBuffer> {
  const colour = interpolation(scale, palette);
  const ramp = new Uint8ClampedArray(3 * rampSteps);
  for (let step = 0; step < rampSteps; step++) {
    ramp.set(colour(step / (rampSteps - 1)), 3 * step);
  }
  return ramp;
}

function interpolation(scale: Scale, palette: Palette): (position: number) => Channels {
  if (scale.kind === "grey") return mixture(palette.pixelOff, palette.pixelOn);
  if (scale.kind === "sequential") return mixture(palette.zero, palette.hue[scale.family]);
  const below = mixture(palette.negative, palette.zero);
  const above = mixture(palette.zero, palette.positive);
  return (position) => (position < 0.5 ? below(2 * position) : above(2 * position - 1));
}

function clamped(position: number): number {
  return Math.min(1, Math.max(0, position));
}
