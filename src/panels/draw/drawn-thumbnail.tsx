import { useMemo } from "react";
import { normaliseStrokes } from "../../digits/normalise.ts";
import type { Stroke } from "../../digits/strokes.ts";
import { DigitThumbnail } from "../../figures/digit-thumbnail.tsx";

/** A small picture of strokes, prepared as the network is given them. */
export function DrawnThumbnail({ strokes, label }: { readonly strokes: readonly Stroke[]; readonly label: string }) {
  const { image } = useMemo(() => normaliseStrokes(strokes), [strokes]);
  return <DigitThumbnail image={image} label={label} />;
}
