import type { Trace } from "../../core/trace.ts";
import type { Values } from "./symbol.ts";

/** One sample's gradient for w^h, h = 1..m (A6, B10, G6): the one place that reads it from a pass. */
export function sampleGradient({ samples }: Trace, p: number, h: number): Values | null {
  return samples[p]?.backward?.gradients[h - 1] ?? null;
}
