import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { traceBatch } from "../../src/core/trace.ts";
import { readFile } from "../../src/files/read-file.ts";
import { en } from "../../src/files/words.en.ts";
import { fr } from "../../src/files/words.fr.ts";
import { type FileOrder, type Written, writeFile } from "../../src/files/write-file.ts";
import { firstSmallSetup } from "../../src/setup/examples.ts";
import { largestFile } from "../../src/setup/file.ts";
import { weightCount } from "../../src/setup/limits.ts";
import { initialState } from "../../src/store/store.ts";

const usual = { setup: initialState.setup, view: initialState.view };

/** Any weight that the worker can have: every finite double, −0 and the smallest too. */
const weight = fc.double({ noNaN: true, noDefaultInfinity: true });

/** A network of one to three hidden layers with any weights, as the worker keeps them. */
const network = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }))
  .chain(([inputs, hidden]) => {
    const sizes = [inputs, ...hidden, 2];
    const layers = sizes.slice(1).map((to, n) => ((sizes[n] ?? 0) + 1) * to);
    const weights = fc.tuple(...layers.map((count) => fc.array(weight, { minLength: count, maxLength: count })));
    return weights.map((all) => ({ sizes, weights: all.map((layer) => Float64Array.from(layer)) }));
  });

type Network = typeof network extends fc.Arbitrary<infer N> ? N : never;

/** Each sort of file that carries a network's weights. */
const orders: Readonly<Record<"setup" | "session" | "weights", (network: Network) => FileOrder>> = {
  setup: ({ sizes, weights }) => ({ kind: "setup", saved: { ...situation(sizes), weights } }),
  session: ({ sizes, weights }) => ({
    kind: "session",
    session: {
      view: usual.view,
      networks: [{ setup: situation(sizes).setup, weights }],
      runs: [],
      digits: [],
      exercises: { progress: {}, answers: [], given: {} },
    },
  }),
  weights: ({ sizes, weights }) => ({ kind: "weights", sizes, weights, rows: null }),
};

function situation(sizes: readonly number[]) {
  const row = { x: Array.from({ length: sizes[0] ?? 0 }, () => 0.5), y: [1, 0] };
  const setup = {
    ...firstSmallSetup,
    sizes,
    init: usual.setup.init,
    source: { kind: "table", rows: [row], index: 0 } as const,
    batchSize: 1,
  };
  return { setup, view: usual.view };
}

async function bytesOf(written: Written): Promise<Uint8Array> {
  if (written.kind === "refused") throw new Error(written.fault.code);
  return new Uint8Array(await written.file.arrayBuffer());
}

/** The weights that a file brings back, layer by layer. */
function weightsIn(bytes: Uint8Array): (readonly number[])[] {
  const arrival = readFile(bytes, usual);
  const found =
    arrival.kind === "setup"
      ? arrival.saved.weights
      : arrival.kind === "session"
        ? arrival.session.networks[0]?.weights
        : arrival.kind === "network"
          ? arrival.network.weights
          : null;
  if (found == null) throw new Error(JSON.stringify(arrival));
  return found.map((layer) => Array.from(layer));
}

describe("A network that is saved and opened", () => {
  it.each(Object.entries(orders))("as %s: is the same to the last bit, whatever its weights", async (_, order) => {
    await fc.assert(
      fc.asyncProperty(network, async (one) => {
        const back = weightsIn(await bytesOf(writeFile(order(one))));
        expect(back.map((layer) => layer.map((value) => [value, Object.is(value, -0)]))).toEqual(
          one.weights.map((layer) => Array.from(layer, (value) => [value, Object.is(value, -0)])),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(orders))("as %s: is refused, and that is said, where a weight is no number", (_, order) => {
    for (const spoilt of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const weights = [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4, spoilt, 6)];
      const fault = { code: "not-finite", layer: 2 } as const;
      expect(writeFile(order({ sizes: [1, 2, 2], weights }))).toEqual({ kind: "refused", fault });
      expect(en.unsaved(fault)).toContain("Layer 2");
      expect(fr.unsaved(fault)).toContain("La couche\u00a02");
    }
  });

  it("is refused, and that is said, where its file would be larger than one that is opened", () => {
    const sizes = [784, 2000, 10];
    const weights = sizes.slice(1).map((to, n) => new Float64Array(((sizes[n] ?? 0) + 1) * to).fill(-1 / 3e300));
    expect(weightCount(sizes)).toBe(1_590_010);
    const given = { setup: { ...usual.setup, sizes, init: { given: weights.map((layer) => [...layer]) } }, weights };
    const written = writeFile({ kind: "setup", saved: { ...usual, ...given } });
    if (written.kind !== "refused" || written.fault.code !== "file-size") throw new Error(written.kind);
    expect(written.fault.bytes).toBeGreaterThan(largestFile);
    expect(en.unsaved(written.fault)).toMatch(/^This file would have \d+ MB.*64 MB/);
    expect(fr.unsaved(written.fault)).toMatch(/^Ce fichier ferait \d+\u00a0Mo.*64\u00a0Mo/);
  });
});

describe("A trace of a large network", () => {
  it("is a table in parts, with a line a number", async () => {
    const sizes = [3, 40, 50, 2];
    const weights = sizes.slice(1).map((to, n) => new Float64Array(((sizes[n] ?? 0) + 1) * to).fill(0.1));
    const sample = { x: Float64Array.of(1, 0.2, 0.3, 0.4), label: null, y: Float64Array.of(1, 0) };
    const stamp = { run: 1, revision: 1 };
    const trace = traceBatch({ sizes, ...usual.setup.conventions }, weights, [sample], 0.5, stamp);
    const lines = new TextDecoder().decode(await bytesOf(writeFile({ kind: "trace-table", trace }))).split("\r\n");
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines.at(-1)).toBe("");
    expect(lines.slice(0, -1).every((line) => line.split(",").length === 7)).toBe(true);
  });
});
