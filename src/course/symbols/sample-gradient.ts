import { multipliedOut, productAt, productLength } from "../../core/outer-product.ts";
import type { Trace } from "../../core/trace.ts";
import type { Values } from "./symbol.ts";

/** One sample's gradient for w^h, h = 1..m (A6, B10, G6): the one place that reads it from a pass, which keeps its two factors. */
export function sampleGradient({ samples }: Trace, p: number, h: number): Values | null {
  const product = samples[p]?.backward?.gradients[h - 1];
  if (product === undefined) return null;
  return { length: productLength(product), entry: (n) => productAt(product, n), all: () => multipliedOut(product) };
}
