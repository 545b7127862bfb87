import { useMemo } from "react";
import { normaliseStrokes } from "../../digits/normalise.ts";
import type { Stroke } from "../../digits/strokes.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";

/** A small picture of strokes, prepared as the network is given them. */
export function DrawnThumbnail({ strokes, label }: { readonly strokes: readonly Stroke[]; readonly label: string }) {
  const { image } = useMemo(() => normaliseStrokes(strokes), [strokes]);
  return <Thumbnail image={image} label={label} />;
}
