import type { StrokePoint } from "../strokes.ts";

/** A point that the pen is led through; at a corner it stops and turns, elsewhere it goes on smoothly. */
export interface Knot extends StrokePoint {
  readonly corner: boolean;
}

/** One way of writing one digit, by the points that the pen is led through. */
export interface DigitStyle {
  readonly label: number;
  readonly name: string;
  /**
   * The same strokes in hands that differ most: as many strokes, of as many knots, in each. What is written lies between them.
   * A digit is about 100 high, y down.
   */
  readonly poses: readonly (readonly (readonly Knot[])[])[];
}

/**
 * A style from its poses as text: knots are `x,y`, an exclamation mark makes one a corner, ` / ` lifts the pen. Throws a
 * RangeError for a text that is none, or for poses that do not match.
 */
export function digitStyle<Name extends string>(
  label: number,
  name: Name,
  ...poses: readonly string[]
): DigitStyle & { readonly name: Name } {
  const read = poses.map(readPose);
  const shapes = new Set(read.map((strokes) => strokes.map((knots) => knots.length).join()));
  if (shapes.size !== 1) throw new RangeError(`the poses of ${label} ${name} differ: ${[...shapes].join(" and ")}`);
  return { label, name, poses: read };
}

function readPose(text: string): Knot[][] {
  return text.split(" / ").map((stroke) => stroke.trim().split(/\s+/).map(readKnot));
}

function readKnot(text: string): Knot {
  const found = /^(-?[\d.]+),(-?[\d.]+)(!?)$/.exec(text);
  if (found === null) throw new RangeError(`${text} is no knot`);
  return { x: Number(found[1]), y: Number(found[2]), corner: found[3] === "!" };
}
