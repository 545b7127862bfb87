import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec, OutputKind } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { cellKey, type SymbolId } from "../../src/course/symbols/cell.ts";
import { birthOf, type Quantity, quantityKey } from "../../src/course/symbols/quantity.ts";
import { symbols, tensorOf } from "../../src/course/symbols/symbols.ts";
import { differingQuantities } from "../../src/stage/differing.ts";
import { flowsAt, reached, shownIn, sourceQuantities, standing } from "../../src/stage/flow.ts";
import { litCells } from "../../src/stage/lit-cells.ts";
import { rowHeights } from "../../src/stage/row-heights.ts";
import { freeBounds, valuesOf } from "../../src/stage/slot-figure.tsx";
import { type PlannedSlot, quantitiesOf, slotsOf, stagePlan } from "../../src/stage/stage-plan.ts";

const oneHidden = [4, 3, 10];
const networks: Readonly<Record<string, readonly number[]>> = {
  "one hidden layer": oneHidden,
  "two hidden layers": [4, 3, 5, 10],
  "four hidden layers": [64, 3, 5, 4, 2, 10],
  "a network to compute by hand": [2, 2, 2],
};

function trace(output: OutputKind, sizes: readonly number[] = oneHidden, label: number | null = 1, samples = 1): Trace {
  const spec: NetworkSpec = { sizes, output, costFactor: 1, batch: "mean" };
  const weights = initialWeights(spec, { seed: 7, amplitude: 0.5 });
  const batch = Array.from({ length: samples }, (_, p) => ({
    x: Float64Array.from({ length: (sizes[0] ?? 0) + 1 }, (__, i) => (i === 0 ? 1 : ((i + p) % 5) / 5)),
    label,
  }));
  return traceBatch(spec, weights, batch, 0.5, { run: 1, revision: 0 });
}

const keys = (quantities: readonly Quantity[]): string[] => quantities.map(quantityKey).sort();
const sources = (pass: Trace, symbol: SymbolId, ...layer: number[]): string[] =>
  sourceQuantities(stagePlan(pass.spec.sizes), pass, { symbol, at: layer }).map(quantityKey);

/** The columns that a slot covers. */
const covered = ({ area }: PlannedSlot): number[] => Array.from({ length: area.columns }, (_, n) => area.column + n);

describe.each(Object.entries(networks))("the plan of %s", (_name, sizes) => {
  const plan = stagePlan(sizes);
  const slots = slotsOf(plan);
  const m = sizes.length - 1;

  it("has a place for every array that a pass of the method computes or starts from", () => {
    const pass = trace("sigmoid", sizes);
    const shown = new Set(quantitiesOf(plan).map((quantity) => valuesOf(pass, quantity)));
    const [sample] = pass.samples;
    const computed = [
      sample?.forward.x,
      ...(sample?.forward.layers ?? []).flatMap(({ a, o }) => [a, o]),
      sample?.backward?.y,
      ...(sample?.backward?.deltas ?? []),
      ...pass.weights,
      ...(pass.update?.gradients ?? []),
      ...(pass.update?.corrections ?? []),
    ];
    expect(computed).toHaveLength(2 + 6 * m);
    for (const tensor of computed) expect([...shown].some((values) => values === tensor)).toBe(true);
  });

  it("shows each role in every layer that has it, at each step only what has come to be", () => {
    const roles = new Set(slots.map(({ role }) => role));
    const named = symbols.flatMap(({ role }) => (role === undefined || role === "truth" ? [] : [role]));
    for (const role of named.filter((one) => one !== "batchGradient")) expect([...roles]).toContain(role);
    for (const step of stepIds) {
      for (const slot of slots) {
        const shown = shownIn(slot, step, m);
        const born = birthOf(shown, m);
        if (standing(shown, step, m) !== "pending" && born !== null) expect(reached(born, step)).toBe(true);
      }
    }
    for (const slot of slots) expect(standing(shownIn(slot, "3c", m), "3c", m)).not.toBe("pending");
  });

  it("puts no two slots in one place, none outside the grid", () => {
    for (const { phase, slots: row } of plan.rows) {
      const columns = row.flatMap(covered);
      const taken = [plan.cost, plan.picker].flatMap((area) =>
        area?.phase === phase ? Array.from({ length: area.columns }, (_, n) => area.column + n) : [],
      );
      expect(new Set([...columns, ...taken]).size, phase).toBe(columns.length + taken.length);
      for (const column of [...columns, ...taken]) expect(plan.columns[column]).toBeDefined();
      for (const slot of row) expect(slot.area.phase).toBe(phase);
    }
  });

  it("stands what is computed backward under what it is the derivative by", () => {
    const columnOf = (role: PlannedSlot["role"], layer: number): number | undefined =>
      slots.find((slot) => slot.role === role && slot.layer === layer)?.area.column;
    for (let h = 1; h <= m; h++) {
      expect(columnOf("error", h)).toBe(columnOf("production", h));
      expect(columnOf("gradient", h)).toBe(columnOf("weights", h));
      if (h < m) expect(columnOf("link", h)).toBe(columnOf("weights", h + 1));
    }
  });

  it("gives a matrix margins as long as its sides", () => {
    const pass = trace("sigmoid", sizes);
    for (const { quantities, margins } of slots) {
      const [rows, columns] = freeBounds(pass, quantities[0]);
      for (const [margin, side] of [
        [margins.inputs, rows],
        [margins.outputs, columns],
      ] as const) {
        if (margin !== null) expect(freeBounds(pass, margin)[0]).toEqual(side);
      }
    }
  });

  it("never shows a tensor before those that it is computed from, by either output", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const pass = trace(output, sizes);
      for (const step of stepIds) {
        for (const { to, from } of flowsAt(plan, pass, step)) {
          expect(from.length, `${quantityKey(to)} has no source`).toBeGreaterThan(to.symbol === "X" ? -1 : 0);
          for (const source of from) {
            expect(standing(source, step, m), `${quantityKey(to)} ← ${quantityKey(source)}`).not.toBe("pending");
          }
        }
      }
    }
  });
});

describe("the stage's tensors", () => {
  it("differ between the outputs from ŷ on, and not before", () => {
    const differing = [...differingQuantities(stagePlan(oneHidden), trace("sigmoid"), trace("softmax"))].sort();
    const downstream: SymbolId[] = ["yHat", "deltaOut", "deltaHid", "gradZ", "gradW", "batchGradZ", "batchGradW"];
    expect(differing).toEqual([...downstream, "corrZ", "corrW"].sort());
  });

  it("have M_jk times δ_k^sortie, summed over k, give δ_j^caché; M^h times δ^{h+1} gives δ^h", () => {
    const product = (pass: Trace, link: Quantity, above: Quantity, error: Quantity): void => {
      const [links, out, hidden] = [link, above, error].map((quantity) => valuesOf(pass, quantity));
      if (!links || !out || !hidden) throw new Error("the pass is not complete");
      for (let j = 0; j < hidden.length; j++) {
        const terms = Array.from(out, (delta, l) => at(links, j * out.length + l) * delta);
        expect(terms.reduce((sum, term) => sum + term)).toBeCloseTo(at(hidden, j), 14);
      }
    };
    const own = (symbol: SymbolId, ...layer: number[]): Quantity => ({ symbol, at: layer });
    product(trace("sigmoid"), own("dTauDSigma"), own("deltaOut"), own("deltaHid"));
    const deep = trace("softmax", [4, 3, 5, 10]);
    for (const h of [1, 2]) product(deep, own("dADA", h), own("delta", h + 1), own("delta", h));
  });

  it("are there forward, and not backward, while the true digit is not known", () => {
    for (const sizes of [oneHidden, [4, 3, 5, 10]]) {
      const unknown = trace("softmax", sizes, null);
      for (const { role, quantities, area } of slotsOf(stagePlan(sizes))) {
        const known = valuesOf(unknown, quantities[0]) !== null;
        if (role !== "link") expect(known, `${role}`).toBe(area.phase === "forward");
      }
    }
  });
});

describe("the flow of the steps", () => {
  const plan = stagePlan(oneHidden);

  it("lights at each step what the step computes, and leaves the weights known throughout", () => {
    expect(keys(flowsAt(plan, trace("sigmoid"), "2b").map(({ to }) => to))).toEqual(["dTauDSigma", "deltaHid"]);
    for (const step of stepIds) expect(standing({ symbol: "w", at: [] }, step, 2)).toBe("known");
  });

  it("takes its lines from the course's equations", () => {
    const pass = trace("sigmoid");
    expect(sources(pass, "sigma").sort()).toEqual(["X", "w"]);
    expect(sources(pass, "U")).toEqual(["sigma"]);
    expect(sources(pass, "deltaOut")).toEqual(["yHat", "y"]);
    expect(sources(pass, "dTauDSigma").sort()).toEqual(["U", "z"]);
    expect(sources(pass, "deltaHid")).toEqual(["dTauDSigma", "deltaOut"]);
    expect(sources(pass, "gradZ").sort()).toEqual(["U", "deltaOut"]);
    expect(sources(pass, "batchGradZ").sort()).toEqual(["U", "deltaOut"]);
    expect(sources(pass, "corrW")).toEqual(["batchGradW"]);
  });

  it("takes them from section G's where there are more layers", () => {
    const pass = trace("sigmoid", [4, 3, 5, 10]);
    expect(sources(pass, "a", 1).sort()).toEqual(["W1", "X"]);
    expect(sources(pass, "a", 3).sort()).toEqual(["W3", "o2"]);
    expect(sources(pass, "o", 1)).toEqual(["a1"]);
    expect(sources(pass, "o", 3)).toEqual(["a3"]);
    expect(sources(pass, "delta", 3).sort()).toEqual(["o3", "y"]);
    expect(sources(pass, "delta", 1).sort()).toEqual(["dADA1", "delta2"]);
    expect(sources(pass, "gradDeep", 2).sort()).toEqual(["delta2", "o1"]);
    expect(sources(pass, "batchGradDeep", 2).sort()).toEqual(["delta2", "o1"]);
    expect(sources(pass, "corrDeep", 3)).toEqual(["batchGradDeep3"]);
  });

  it("orders the steps as the method does", () => {
    expect(reached("2a", "3c")).toBe(true);
    expect(reached("3a", "2b")).toBe(false);
  });
});

describe("the lit cells", () => {
  const lit = (role: string, symbol: string) =>
    litCells(trace("sigmoid"), { symbol: "deltaHid", indices: [2] }, 1)
      .filter((one) => one.role === role && one.cell.symbol === symbol)
      .map(({ cell }) => cellKey(cell));

  it("are the cell itself, all that it is computed from, and all that is computed from it", () => {
    expect(lit("focus", "deltaHid")).toEqual(["deltaHid:2"]);
    expect(lit("source", "deltaOut")).toHaveLength(10);
    expect(lit("source", "z")).toEqual(Array.from({ length: 10 }, (_, k) => `z:2,${k}`));
    expect(lit("use", "gradW")).toEqual([0, 1, 2, 3, 4].map((i) => `gradW:${i},2`));
  });

  it("are lit under their other names too: ŷ_1 is o^m_2, X_3 is o^0_3, at any depth", () => {
    const pass = trace("sigmoid", [4, 3, 5, 10]);
    const found = (symbol: SymbolId, ...indices: number[]): string[] =>
      litCells(pass, { symbol, indices }, 1).map(({ role, cell }) => `${role} ${cellKey(cell)}`);
    expect(found("yHat", 1)).toContain("focus o:3,2");
    expect(found("a", 1, 2)).toContain("source X:3");
  });

  it("leave out the weights into hidden neurons that the stage does not show", () => {
    const used = litCells(trace("sigmoid"), { symbol: "yHat", indices: [1] }, 2).filter(
      ({ role, cell }) => role === "use" && cell.symbol === "gradW",
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.every(({ cell }) => cell.indices[1] === 2)).toBe(true);
  });

  it("are none for a cell that the trace does not have", () => {
    expect(litCells(trace("sigmoid"), { symbol: "U", indices: [99] }, 1)).toEqual([]);
    expect(litCells(trace("sigmoid", oneHidden, null), { symbol: "deltaOut", indices: [1] }, 1)).toEqual([]);
  });
});

describe("the rows' heights", () => {
  it("grow with the window and the stage, and never below what can be read", () => {
    expect(rowHeights(500, 800).gradients).toBe(114);
    expect(rowHeights(1200, 1000).gradients).toBe(200);
    expect(rowHeights(1200, 500).gradients).toBe(114);
    expect(rowHeights(3000, 3000).gradients).toBe(220);
    expect(rowHeights(1000, 1000).forward).toBeGreaterThan(rowHeights(1000, 1000).gradients);
  });

  it("leave ten bars room for their values, however many layers there are", () => {
    for (const layers of [2, 3, 5]) expect(rowHeights(500, 800, layers).backward).toBeGreaterThanOrEqual(120);
  });
});

it("a symbol with a role has its array wherever the plan shows it", () => {
  const pass = trace("sigmoid", [4, 3, 5, 10]);
  for (const { symbol, at: layer } of quantitiesOf(stagePlan(pass.spec.sizes))) {
    expect(tensorOf(pass, symbol, 0, layer), `${symbol} ${layer}`).not.toBeNull();
  }
});
