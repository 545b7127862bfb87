import fc from "fast-check";
import { expect, test } from "vitest";
import { depth } from "../../src/core/network.ts";
import { at } from "../../src/core/tensor.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { unrolledErrors } from "../../src/core/unrolled-errors.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectTensor } from "./expect-tensor.ts";

test("G5 unrolled goes from the last hidden layer to the first, and in each δ^h = g′(a^h) · what comes back", () => {
  fc.assert(
    fc.property(experiment({ min: 1, max: 3 }), (any) => {
      const trace = traceBatch(any.spec, any.weights, any.batch, 1, { run: 1, revision: 0 });
      const layers = unrolledErrors(trace, 0);
      expect(layers.map(({ h }) => h)).toEqual(
        Array.from({ length: depth(any.spec) - 1 }, (_, n) => depth(any.spec) - 1 - n),
      );
      for (const { h, returned, slopes, delta } of layers) {
        const product = Array.from(returned, (sum, n) => sum * at(slopes, n));
        expectTensor(`δ^${h}`, delta, product, 1e-14);
        for (const slope of slopes) expect(slope).toBeLessThanOrEqual(0.25);
      }
    }),
  );
});
