import { useState } from "react";
import { type Scale, sameScale } from "./scales.ts";

/** The same object as long as the scale colours every value alike, so that a scale made anew at each render redraws nothing. */
export function useStableScale<S extends Scale>(scale: S): S {
  const [kept, keep] = useState(scale);
  if (kept === scale || sameScale(kept, scale)) return kept;
  keep(scale);
  return scale;
}
