import type { DrawnNetwork } from "./drawn-network.ts";

/** Where a walk through the drawing stops: at one of a neuron's numbers, or at an edge. */
export type Stop =
  | { readonly kind: "part"; readonly layer: number; readonly index: number; readonly part: number }
  | { readonly kind: "edge"; readonly layer: number; readonly from: number; readonly to: number };

/** A stop as text. */
export function stopKey(stop: Stop): string {
  return stop.kind === "part" ? `p${stop.layer}-${stop.index}-${stop.part}` : `e${stop.layer}-${stop.from}-${stop.to}`;
}

/** The first stop: X_0. */
export const firstStop: Stop = { kind: "part", layer: 0, index: 0, part: 0 };

type Way = "forward" | "back" | "next" | "previous" | "first" | "last";

/**
 * Where a walk leads from a stop. Forward and back follow the network: through a neuron's numbers, then along its first edge to the
 * neuron at its end, and the other way round. Next and previous stay among what is alike: the neurons of a layer, the edges that
 * leave one neuron and then those of the neuron after it. Ends stay where they are.
 *
 * @param parts how many of a neuron's numbers can be stopped at
 */
export function walked(
  { sizes, edges }: DrawnNetwork,
  parts: (layer: number, index: number) => number,
  from: Stop,
  way: Way,
): Stop {
  const m = sizes.length - 1;
  const firstIndex = (layer: number): number => (layer === m ? 1 : 0);
  const lastIndex = (layer: number): number => sizes[layer] ?? 0;
  const part = (layer: number, index: number, at: number): Stop => ({
    kind: "part",
    layer,
    index,
    part: Math.max(0, Math.min(at, parts(layer, index) - 1)),
  });
  if (way === "first") return firstStop;
  if (way === "last") return part(m, lastIndex(m), Number.POSITIVE_INFINITY);
  if (from.kind === "part") {
    const { layer, index, part: at } = from;
    switch (way) {
      case "forward":
        if (at < parts(layer, index) - 1) return part(layer, index, at + 1);
        return layer === m ? from : { kind: "edge", layer: layer + 1, from: index, to: 1 };
      case "back":
        if (at > 0) return part(layer, index, at - 1);
        return layer === 0 || index === 0 ? from : { kind: "edge", layer, from: 0, to: index };
      case "next":
        return index < lastIndex(layer) ? part(layer, index + 1, at) : from;
      case "previous":
        return index > firstIndex(layer) ? part(layer, index - 1, at) : from;
    }
  }
  const { layer } = from;
  if (way === "forward") return part(layer, from.to, 0);
  if (way === "back") return part(layer - 1, from.from, Number.POSITIVE_INFINITY);
  const own = edges.filter((edge) => edge.layer === layer);
  const place = own.findIndex((edge) => edge.from === from.from && edge.to === from.to);
  const next = own[place + (way === "next" ? 1 : -1)];
  return next === undefined ? from : { kind: "edge", layer, from: next.from, to: next.to };
}

/** What a key asks for where the network runs across, or down; undefined for a key that a drawing does not answer. */
export function wayOf(key: string, direction: "across" | "down"): Way | undefined {
  const along = direction === "across" ? ["ArrowRight", "ArrowLeft"] : ["ArrowDown", "ArrowUp"];
  const beside = direction === "across" ? ["ArrowDown", "ArrowUp"] : ["ArrowRight", "ArrowLeft"];
  if (key === along[0]) return "forward";
  if (key === along[1]) return "back";
  if (key === beside[0]) return "next";
  if (key === beside[1]) return "previous";
  if (key === "Home") return "first";
  if (key === "End") return "last";
  return undefined;
}
