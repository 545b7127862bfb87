import { batchOf, type Trace, traceBatch } from "../core/trace.ts";
import { corrected } from "../core/update.ts";

/** How the new cost is got wrong as a whole: which weights were corrected, and which way. */
const variantKinds = ["nothing-corrected", "z-alone", "w-alone", "biases-held", "uphill"] as const;

export type VariantKind = (typeof variantKinds)[number];

/** A trace with its corrections made, every layer unless told otherwise: the next pass over the same batch. */
export function tracedAgain(
  trace: Trace,
  change: (delta: number, n: number, layer: number) => number = (delta) => delta,
): Trace {
  const { spec, weights, alpha, run, revision, update } = trace;
  const added = update?.corrections ?? [];
  const after = corrected(
    weights,
    added.map((delta, layer) => delta.map((value, n) => change(value, n, layer))),
  );
  return traceBatch(spec, after, batchOf(trace), alpha, { run, revision: revision + 1 });
}

/** The new costs that come of correcting something else than all the weights, downhill. */
export function newCostVariants(trace: Trace): readonly { readonly kind: VariantKind; readonly value: number }[] {
  const widths = trace.spec.sizes.slice(1);
  const last = widths.length - 1;
  const changes: Readonly<Record<VariantKind, (delta: number, n: number, layer: number) => number>> = {
    "nothing-corrected": () => 0,
    "z-alone": (delta, _, layer) => (layer === last ? delta : 0),
    "w-alone": (delta, _, layer) => (layer === last ? 0 : delta),
    "biases-held": (delta, n, layer) => (n < (widths[layer] ?? 0) ? 0 : delta),
    uphill: (delta) => -delta,
  };
  return variantKinds.flatMap((kind) => {
    const value = tracedAgain(trace, changes[kind]).update?.costBefore;
    return value === undefined ? [] : [{ kind, value }];
  });
}
