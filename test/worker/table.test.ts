import fc from "fast-check";
import { expect, it } from "vitest";
import { centralDifference } from "../../src/core/gradient-check.ts";
import { withBias } from "../../src/core/input.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { randomSmallSetup } from "../../src/setup/examples.ts";
import { firstWeights } from "../../src/setup/first-weights.ts";
import { rulesOf } from "../../src/setup/rules.ts";
import { rulesNames } from "../../src/setup/setup.ts";
import { askedEngine } from "./asked-engine.ts";

it("numbers typed by hand go through the worker as through the core, by any program, to the last bit: first weights, passes, corrections, proof", () => {
  const sizes = fc.constantFrom([2, 2, 2], [1, 3, 2], [4, 4, 4, 3]);
  const program = fc.record({
    rules: fc.constantFrom(...rulesNames),
    biases: fc.constantFrom("corrected" as const, "held" as const),
  });
  const output = fc.constantFrom("sigmoid" as const, "softmax" as const);
  fc.assert(
    fc.property(sizes, fc.nat(), program, output, (of, seed, how, which) => {
      const { source, init, alpha } = randomSmallSetup(of, seed);
      if (source.kind !== "table") throw new Error("no table");
      const conventions = {
        output: which,
        costFactor: 0.5,
        batch: "mean",
        ...(how.biases === "held" && { biases: how.biases }),
      } as const;
      const spec = { sizes: of, ...conventions };
      const rules = rulesOf(how);
      const rows = [...source.rows, ...source.rows.map(({ x, y }) => ({ x: x.map((value) => -value), y }))];
      const batch = rows.map(({ x, y }) => ({ x: withBias(x), label: null, y: Float64Array.from(y) }));
      const weights = firstWeights(spec, init, rules);
      const own = traceBatch(spec, weights, batch, alpha, { run: 1, revision: 0 }, rules);

      const { ask, traced } = askedEngine(0);
      ask("create", { sizes: of, init, rules: how.rules });
      const asked = { conventions, alpha, batch: rows.map((row) => ({ kind: "row" as const, ...row })), program: how };
      expect(traced(asked)).toEqual(own);
      const weight = { layer: 1, from: 0, to: 1 };
      const epsilons = [1e-3, 1e-5];
      expect(ask("proof", { ...asked, weight, epsilons })).toEqual(
        epsilons.map((epsilon) => centralDifference(spec, weights, batch, weight, epsilon, rules)),
      );
      const model = ask("apply", { ...asked, times: 1 });
      expect(model.weights).toEqual(corrected(weights, own.update?.corrections ?? []));
      expect(ask("model", {})).toEqual(model);
    }),
    { numRuns: 120 },
  );
});
