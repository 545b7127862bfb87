import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../../src/core/initial-weights.ts";
import { withBias } from "../../../src/core/input.ts";
import { traceBatch } from "../../../src/core/trace.ts";
import { type DrawnNetwork, drawnNetwork } from "../../../src/stage/drawing/drawn-network.ts";
import { firstStop, type Stop, stopKey, walked } from "../../../src/stage/drawing/walk.ts";

function network(sizes: readonly number[]): DrawnNetwork {
  const spec = { sizes, output: "sigmoid", costFactor: 1, batch: "mean" } as const;
  const sample = { x: withBias(new Float64Array(sizes[0] ?? 1)), label: null, y: new Float64Array(sizes.at(-1) ?? 1) };
  const weights = initialWeights(spec, { seed: 1, amplitude: 1 });
  return drawnNetwork(traceBatch(spec, weights, [sample], 1, { run: 0, revision: 0 }));
}

const small = network([2, 2, 2]);
const partsIn =
  ({ nodes }: DrawnNetwork) =>
  (layer: number, index: number): number =>
    nodes.find((node) => node.layer === layer && node.index === index)?.parts.length ?? 0;
const walk = (from: Stop, ...ways: Parameters<typeof walked>[3][]): string =>
  stopKey(ways.reduce((stop, way) => walked(small, partsIn(small), stop, way), from));

describe("A walk through the drawing", () => {
  it("goes forward along the network: a neuron's numbers, its first weight, the neuron at its end", () => {
    expect(walk(firstStop, "forward")).toBe("e1-0-1");
    expect(walk(firstStop, "forward", "forward")).toBe("p1-1-0");
    expect(walk({ kind: "part", layer: 1, index: 2, part: 0 }, "forward", "forward", "forward")).toBe("e2-2-1");
  });

  it("goes back the way that it came", () => {
    expect(walk({ kind: "edge", layer: 1, from: 2, to: 1 }, "back")).toBe("p0-2-0");
    expect(walk({ kind: "part", layer: 2, index: 2, part: 0 }, "back")).toBe("e2-0-2");
  });

  it("goes from neuron to neuron of a layer, and from weight to weight, those of one neuron together", () => {
    expect(walk(firstStop, "next", "next", "next")).toBe("p0-2-0");
    expect(walk({ kind: "edge", layer: 1, from: 0, to: 1 }, "next", "next")).toBe("e1-1-1");
    expect(walk({ kind: "edge", layer: 1, from: 0, to: 1 }, "previous")).toBe("e1-0-1");
  });

  it("reaches every number and every weight of any small network", () => {
    const sizes = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 4 })
      .map((all) => all.map((count, n) => (n === all.length - 1 ? Math.min(3, count) : count)));
    fc.assert(
      fc.property(sizes, (of) => {
        const own = network(of);
        const seen = new Map<string, Stop>([[stopKey(firstStop), firstStop]]);
        const open = [firstStop];
        for (let stop = open.pop(); stop !== undefined; stop = open.pop()) {
          for (const way of ["forward", "back", "next", "previous", "first", "last"] as const) {
            const next = walked(own, partsIn(own), stop, way);
            if (seen.has(stopKey(next))) continue;
            seen.set(stopKey(next), next);
            open.push(next);
          }
        }
        const parts = own.nodes.reduce((sum, node) => sum + node.parts.length, 0);
        expect(seen.size).toBe(parts + own.edges.length);
      }),
    );
  });
});
