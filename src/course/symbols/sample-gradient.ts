import { productAt, productLength } from "../../core/outer-product.ts";
import type { Trace } from "../../core/trace.ts";
import type { Values } from "./symbol.ts";

/** ∂E^(p)/∂w^h of sample p, shaped as w^h, multiplied out where it is read; null while its true digit is unknown. h = 1..m. */
export function sampleGradient({ samples }: Trace, p: number, h: number): Values | null {
  const product = samples[p]?.backward?.gradients[h - 1];
  return product === undefined ? null : { length: productLength(product), entry: (n) => productAt(product, n) };
}
