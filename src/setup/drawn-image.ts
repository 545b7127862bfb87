import { normaliseStrokes } from "../digits/normalise.ts";
import { rawStrokes } from "../digits/raw-strokes.ts";
import { dotSize, lineWidth, pad } from "./pad.ts";
import type { Source } from "./setup.ts";

/** A digit of one's own: drawn, or retouched by hand. */
export type OwnSource = Extract<Source, { readonly kind: "strokes" | "image" }>;

/** Whether the sample is a digit of one's own. */
export function isOwn(source: Source): source is OwnSource {
  return source.kind === "strokes" || source.kind === "image";
}

const known = new WeakMap<OwnSource, Uint8Array>();

/** The 784 grey levels of a digit of one's own; the same array as long as it is the same source. */
export function imageOf(source: OwnSource): Uint8Array {
  const before = known.get(source);
  if (before !== undefined) return before;
  const image = imageFrom(source);
  known.set(source, image);
  return image;
}

function imageFrom(source: OwnSource): Uint8Array {
  if (source.kind === "image") return Uint8Array.from(source.pixels);
  const { strokes, prepared } = source;
  return (prepared ? normaliseStrokes(strokes, { dotSize }) : rawStrokes(strokes, pad, lineWidth)).image;
}
