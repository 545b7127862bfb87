import type { ForwardPass } from "../../core/forward.ts";
import { productionDerivative } from "../../core/local-derivatives.ts";
import { width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Values } from "./symbol.ts";

/** ∂a^{h+1}_l/∂a^h_j at `(j − 1) · r^{h+1} + (l − 1)`, h = 1..m−1 (G4): M_jk for h = 1 with one hidden layer (A4, A5, B8). */
export function links({ spec, weights }: Trace, pass: ForwardPass, h: number): Values {
  const above = width(spec, h + 1);
  return {
    length: width(spec, h) * above,
    entry: (n) => productionDerivative(weights, pass, { h, j: 1 + Math.floor(n / above), l: 1 + (n % above) }),
  };
}
