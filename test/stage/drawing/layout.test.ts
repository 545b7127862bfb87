import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../../src/core/initial-weights.ts";
import { withBias } from "../../../src/core/input.ts";
import { type Trace, traceBatch } from "../../../src/core/trace.ts";
import { cellKey } from "../../../src/course/symbols/cell.ts";
import { cellValue } from "../../../src/course/symbols/symbols.ts";
import { type Box, networkLayout } from "../../../src/stage/drawing/drawing-layout.ts";
import { drawnNetwork } from "../../../src/stage/drawing/drawn-network.ts";
import { edgeLabels } from "../../../src/stage/drawing/edge-labels.ts";

const sizes = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([inputs, hidden, outputs]) => [inputs, ...hidden, outputs]);

function traceOf(of: readonly number[]): Trace {
  const spec = { sizes: of, output: "sigmoid", costFactor: 1, batch: "mean" } as const;
  const sample = {
    x: withBias(Array.from({ length: of[0] ?? 1 }, (_, n) => n / 4)),
    label: null,
    y: new Float64Array(of.at(-1) ?? 1),
  };
  return traceBatch(spec, initialWeights(spec, { seed: 5, amplitude: 1 }), [sample], 0.5, { run: 0, revision: 0 });
}

const measures = fc.record({
  room: fc.integer({ min: 320, max: 1100 }),
  number: fc.integer({ min: 20, max: 96 }),
  label: fc.integer({ min: 20, max: 96 }),
});

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe("The drawing of a small network", () => {
  it("has a node for every neuron and bias neuron, an edge for every weight, and each of their numbers is a cell of the trace", () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const trace = traceOf(of);
        const { nodes, edges } = drawnNetwork(trace);
        expect(nodes).toHaveLength(of.reduce((sum, count) => sum + count + 1, 0) - 1);
        expect(edges).toHaveLength(trace.weights.reduce((sum, layer) => sum + layer.length, 0));
        const cells = [
          ...nodes.flatMap(({ parts }) => parts.map(({ cell }) => cell)),
          ...edges.flatMap(({ cells: own }) => Object.values(own)),
        ];
        for (const cell of cells) expect(cellValue(trace, cell), cellKey(cell)).toBeTypeOf("number");
        expect(new Set(cells.map(cellKey)).size).toBe(cells.length);
        const weights = edges.map(({ cells: own }) => cellValue(trace, own.weights));
        expect(weights).toEqual(trace.weights.flatMap((layer) => [...layer]));
      }),
    );
  });

  it("keeps neurons apart and within the drawing, and no shown number covers a neuron or another", () => {
    fc.assert(
      fc.property(sizes, measures, (of, given) => {
        const layout = networkLayout(drawnNetwork(traceOf(of)), given);
        const { nodes, edges, width, height } = layout;
        for (const [n, node] of nodes.entries()) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.x + node.width).toBeLessThanOrEqual(width + 1e-9);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.y + node.height).toBeLessThanOrEqual(height + 1e-9);
          for (const other of nodes.slice(n + 1)) expect(meet(node, other)).toBe(false);
        }
        const labels = edgeLabels(layout, () => ({ width: given.label + 8, height: 18 }));
        const shown = edges.flatMap(({ edge }) => labels.get(edge.key) ?? []).filter(({ clear }) => clear);
        for (const [n, label] of shown.entries()) {
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(width + 1e-9);
          for (const other of [...nodes, ...shown.slice(n + 1)]) expect(meet(label, other)).toBe(false);
        }
      }),
    );
  });

  it("shows every weight of a 2–2–2 network, on a phone too", () => {
    for (const room of [374, 460, 860]) {
      const layout = networkLayout(drawnNetwork(traceOf([2, 2, 2])), { room, number: 68, label: 62 });
      const labels = [...edgeLabels(layout, () => ({ width: 70, height: 18 })).values()];
      expect(labels.filter(({ clear }) => clear)).toHaveLength(12);
      expect(layout.width).toBe(room);
      expect(layout.direction).toBe(room < 500 ? "down" : "across");
    }
  });

  it("fits 4–4–4–3 into a phone's width", () => {
    const layout = networkLayout(drawnNetwork(traceOf([4, 4, 4, 3])), { room: 374, number: 68, label: 62 });
    expect(layout.width).toBe(374);
    expect(layout.stacked).toBe(true);
  });
});
