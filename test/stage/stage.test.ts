import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec, OutputKind } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { cellKey } from "../../src/course/symbols/cell.ts";
import { reached, sourceTensors, standing } from "../../src/stage/flow.ts";
import { litCells } from "../../src/stage/lit-cells.ts";
import { rowHeights } from "../../src/stage/row-heights.ts";
import { differingTensors, type StageTensor, stageTensors, tensorOf } from "../../src/stage/tensors.ts";

const sizes = [4, 3, 10];

function trace(output: OutputKind, label: number | null = 2) {
  const spec: NetworkSpec = { sizes, output, costFactor: 1, batch: "mean" };
  const weights = initialWeights(spec, { seed: 7, amplitude: 0.5 });
  const x = Float64Array.of(1, 0.2, 0, 0.9, 0.5);
  return traceBatch(spec, weights, [{ x, label }], 0.5, { run: 1, revision: 0 });
}

describe("the stage's tensors", () => {
  it("differ between the outputs from ŷ on, and not before", () => {
    const differing = [...differingTensors(trace("sigmoid"), trace("softmax"))].sort();
    const downstream: StageTensor[] = ["yHat", "deltaOut", "deltaHid", "gradZ", "gradW", "batchGradZ", "batchGradW"];
    expect(differing).toEqual([...downstream, "corrZ", "corrW"].sort());
  });

  it("have M_jk times δ_k^sortie, summed over k, give δ_j^caché", () => {
    const pass = trace("sigmoid");
    const [links, out, hidden] = (["dTauDSigma", "deltaOut", "deltaHid"] as const).map((id) => tensorOf(pass, id));
    if (!links || !out || !hidden) throw new Error("the pass is not complete");
    for (let j = 1; j <= 3; j++) {
      const product = Array.from({ length: 10 }, (_, k) => at(links, (j - 1) * 10 + k) * at(out, k));
      expect(product.reduce((sum, term) => sum + term)).toBeCloseTo(at(hidden, j - 1), 14);
    }
  });

  it("are there forward, and not backward, while the true digit is not known", () => {
    const unknown = trace("softmax", null);
    const here = stageTensors.filter((id) => tensorOf(unknown, id) !== null);
    expect(here).toEqual(["X", "w", "sigma", "U", "z", "tau", "yHat"]);
  });
});

describe("the flow of the steps", () => {
  it("never shows a tensor before those that it is computed from", () => {
    const pass = trace("sigmoid");
    for (const step of stepIds) {
      for (const id of stageTensors.filter((one) => standing(one, step) === "lit")) {
        for (const source of sourceTensors(pass, id))
          expect(standing(source, step), `${id} ← ${source}`).not.toBe("pending");
      }
    }
  });

  it("lights at each step what the step computes, and leaves the weights known throughout", () => {
    expect(stageTensors.filter((id) => standing(id, "2b") === "lit")).toEqual(["dTauDSigma", "deltaHid"]);
    for (const step of stepIds) expect([standing("w", step), standing("z", step)]).toEqual(["known", "known"]);
  });

  it("takes its lines from the course's equations", () => {
    const pass = trace("sigmoid");
    expect(sourceTensors(pass, "sigma")).toEqual(["X", "w"]);
    expect(sourceTensors(pass, "deltaOut")).toEqual(["yHat", "y"]);
    expect(sourceTensors(pass, "gradZ")).toEqual(["U", "deltaOut"]);
    expect(sourceTensors(pass, "corrW")).toEqual(["batchGradW"]);
  });

  it("orders the steps as the method does", () => {
    expect(reached("2a", "3c")).toBe(true);
    expect(reached("3a", "2b")).toBe(false);
  });
});

describe("the lit cells", () => {
  const keys = (role: string, symbol: string) =>
    litCells(trace("sigmoid"), { symbol: "deltaHid", indices: [2] }, 1)
      .filter((lit) => lit.role === role && lit.cell.symbol === symbol)
      .map(({ cell }) => cellKey(cell));

  it("are the cell itself, all that it is computed from, and all that is computed from it", () => {
    expect(keys("focus", "deltaHid")).toEqual(["deltaHid:2"]);
    expect(keys("source", "deltaOut")).toHaveLength(10);
    expect(keys("source", "z")).toEqual(Array.from({ length: 10 }, (_, k) => `z:2,${k}`));
    expect(keys("use", "gradW")).toEqual([0, 1, 2, 3, 4].map((i) => `gradW:${i},2`));
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
    expect(litCells(trace("sigmoid", null), { symbol: "deltaOut", indices: [1] }, 1)).toEqual([]);
  });
});

describe("the rows' heights", () => {
  it("grow with the window and the stage, and never below what can be read", () => {
    expect(rowHeights(500, 800).lower).toBe(114);
    expect(rowHeights(1200, 1000).lower).toBe(200);
    expect(rowHeights(1200, 500).lower).toBe(114);
    expect(rowHeights(3000, 3000).lower).toBe(220);
    expect(rowHeights(1000, 1000).forward).toBeGreaterThan(rowHeights(1000, 1000).lower);
  });
});
