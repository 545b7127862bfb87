import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { networkNpz, readNpz } from "../../src/files/network-npz.ts";
import { writeNpy } from "../../src/files/npy.ts";
import { mostUnpacked, writeZip } from "../../src/files/zip.ts";
import { hasNumPy } from "../../tools/at-hand.mjs";

/** Any double that a weight may be, −0 and the smallest ones too. */
const weight = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const network = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 6 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    weights: fc.tuple(
      ...sizes.slice(1).map((to, n) => {
        const length = ((sizes[n] ?? 0) + 1) * to;
        return fc.array(weight, { minLength: length, maxLength: length });
      }),
    ),
  }),
);

const bits = (weights: readonly ArrayLike<number>[]): string[] =>
  weights.map((layer) => Buffer.from(Float64Array.from(layer).buffer).toString("hex"));

function taken(bytes: Uint8Array) {
  const reading = readNpz(bytes);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.fault));
  return reading.network;
}

function faultOf(bytes: Uint8Array) {
  const reading = readNpz(bytes);
  return reading.kind === "refused" ? reading.fault : null;
}

/** An `.npz` of arrays, each given by its shape; its numbers are 1, 2, 3 … */
function npz(shapes: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(shapes).map(([name, shape]) => {
    const count = shape.reduce((product, length) => product * length, 1);
    return [`${name}.npy`, writeNpy({ shape, data: Float64Array.from({ length: count }, (_, n) => n + 1) })] as const;
  });
  return writeZip(Object.fromEntries(entries));
}

describe("Weights as NumPy's archive", () => {
  it("come back with the same sizes and the same bits", () => {
    fc.assert(
      fc.property(network, ({ sizes, weights }) => {
        const back = taken(networkNpz(sizes, weights, null));
        expect(back.sizes).toEqual(sizes);
        expect(bits(back.weights)).toEqual(bits(weights));
      }),
      { numRuns: 300 },
    );
  });

  it("bring the rows of a network of typed numbers along", () => {
    const rows = [
      { x: [0.05, 0.1], y: [0.01, 0.99] },
      { x: [-3, 0.25], y: [1, 0] },
    ];
    const weights = [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(1, 2, 3, 4, 5, 6)];
    expect(taken(networkNpz([2, 2, 2], weights, rows)).rows).toEqual(rows);
  });

  it("are the same file whenever they are written", () => {
    const weights = [Float64Array.of(1, 2), Float64Array.of(1, 2)];
    expect(networkNpz([1, 1, 1], weights, null)).toEqual(networkNpz([1, 1, 1], weights, null));
  });
});

describe("Weights trained elsewhere", () => {
  it("PyTorch's are outputs × inputs: they are turned, and the biases put in front", () => {
    const { sizes, weights, understood } = taken(
      npz({ "fc1.weight": [3, 2], "fc1.bias": [3], "fc2.weight": [1, 3], "fc2.bias": [1] }),
    );
    expect(sizes).toEqual([2, 3, 1]);
    // W as PyTorch has it: [[1, 2], [3, 4], [5, 6]]; b = 1, 2, 3.
    expect([...(weights[0] ?? [])]).toEqual([1, 2, 3, 1, 3, 5, 2, 4, 6]);
    expect([...(weights[1] ?? [])]).toEqual([1, 1, 2, 3]);
    expect(understood[0]).toMatchObject({ layout: "turned", weights: "fc1.weight", biases: "fc1.bias" });
  });

  it("W1, b1 of a script are inputs × outputs or the other way round, as the biases say", () => {
    const apart = taken(npz({ W1: [2, 3], b1: [1, 3], W2: [3, 1], b2: [1] }));
    expect([...(apart.weights[0] ?? [])]).toEqual([1, 2, 3, 1, 2, 3, 4, 5, 6]);
    const turned = taken(npz({ W1: [3, 2], b1: [3, 1], W2: [1, 3], b2: [1] }));
    expect([...(turned.weights[0] ?? [])]).toEqual([1, 2, 3, 1, 3, 5, 2, 4, 6]);
  });

  it("a square matrix is laid out as those beside it; where all are square nothing is guessed", () => {
    const { understood } = taken(npz({ W1: [3, 3], b1: [3], W2: [2, 3], b2: [2] }));
    expect(understood.map(({ layout }) => layout)).toEqual(["turned", "turned"]);
    expect(faultOf(npz({ W1: [3, 3], b1: [3], W2: [3, 3], b2: [3] }))).toEqual({ code: "square", name: "W1" });
  });

  it("w and z, W1 … and arrays without a name have the biases in row 0", () => {
    for (const names of [
      ["w", "z"],
      ["W1", "W2"],
      ["arr_0", "arr_1"],
    ] as const) {
      const { sizes, weights } = taken(npz({ [names[0]]: [3, 2], [names[1]]: [3, 1] }));
      expect(sizes).toEqual([2, 2, 1]);
      expect([...(weights[0] ?? [])]).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it("are refused with what is wrong", () => {
    expect(faultOf(npz({ images: [3, 2] }))).toEqual({ code: "no-weights", names: ["images"] });
    expect(faultOf(npz({ w: [3, 2], z: [4, 1] }))).toEqual({ code: "chain", name: "z", given: 2, taken: 3 });
    expect(faultOf(npz({ w: [3], z: [4, 1] }))).toEqual({ code: "shape", name: "w", shape: [3] });
    expect(faultOf(npz({ W1: [2, 3], b1: [4], W2: [3, 1], b2: [1] }))).toMatchObject({ code: "biases", found: 4 });
    expect(faultOf(npz({ W1: [3, 1] }))).toMatchObject({ code: "network" });
    expect(faultOf(npz({ w: [900, 2], z: [3, 1] }))).toMatchObject({ code: "network", fault: { code: "ends" } });
    const spoilt = (value: number) =>
      writeZip({
        "w.npy": writeNpy({ shape: [2, 1], data: Float64Array.of(1, value) }),
        "z.npy": writeNpy({ shape: [2, 1], data: Float64Array.of(1, 2) }),
      });
    expect(faultOf(spoilt(Number.NaN))).toEqual({ code: "not-finite", name: "w" });
    expect(faultOf(spoilt(Number.NEGATIVE_INFINITY))).toEqual({ code: "not-finite", name: "w" });
  });
});

describe("An archive that is none, or means harm", () => {
  const sound = networkNpz([2, 2, 1], [Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(1, 2, 3)], null);

  it("is refused where it is cut short anywhere", () => {
    for (let length = 0; length < sound.length; length++) expect(faultOf(sound.subarray(0, length))).not.toBeNull();
  });

  it("is refused where it would fill the memory, whatever it says of its size", () => {
    const zeros = zipSync({ "w.npy": new Uint8Array(mostUnpacked + 1) }, { level: 9 });
    expect(zeros.length).toBeLessThan(100_000);
    expect(faultOf(zeros)).toMatchObject({ code: "unpacked" });
    // The same, with the directory saying that it is small.
    const lying = Uint8Array.from(zeros);
    const directory = lying.length - 22 - (46 + 5);
    new DataView(lying.buffer).setUint32(directory + 24, 100, true);
    expect(faultOf(lying)).toMatchObject({ code: "damaged" });
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`a${n}.npy`, new Uint8Array(1)]));
    expect(faultOf(zipSync(many))).toMatchObject({ code: "entries" });
  });

  it("is refused, or has the very same numbers, however its bytes are changed", () => {
    const whole = bits(taken(sound).weights);
    let refusals = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Uint8Array.from(sound);
          for (const { at, byte } of changes) bytes[at] = byte;
          const reading = readNpz(bytes);
          if (reading.kind === "read") expect(bits(reading.network.weights)).toEqual(whole);
          else refusals++;
        },
      ),
      { numRuns: 5000 },
    );
    expect(refusals).toBeGreaterThan(2000);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(faultOf(bytes)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

// Where there is no NumPy only the readings above say what NumPy would.
describe.runIf(hasNumPy)("NumPy", () => {
  const folder = mkdtempSync(join(tmpdir(), "deltascope-npz-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const python = (program: string): string =>
    execFileSync("python3", ["-c", program], { cwd: folder, encoding: "utf8" });

  it("reads what was written, to the last bit, in the course's layout", () => {
    const w = Float64Array.of(0.1, -0, 5e-324, 1e9, 1 / 3, -2);
    const z = Float64Array.of(Math.PI, -1e-17, 7);
    writeFileSync(join(folder, "out.npz"), networkNpz([2, 2, 1], [w, z], null));
    const said = python(
      "import numpy as np; f = np.load('out.npz'); print(f['w'].shape, f['z'].shape, f['w'].dtype, f['sizes'].tolist(), f['w'].tobytes().hex(), f['z'].tobytes().hex())",
    );
    expect(said.trim()).toBe(`(3, 2) (3, 1) float64 [2, 2, 1] ${bits([w, z]).join(" ")}`);
  });

  it("writes what is read: doubles, floats, halves, column after column, packed or not", () => {
    python(`
import numpy as np
w = np.arange(6.).reshape(3, 2) / 7
z = np.array([[1.], [2.], [3.]]) / 3
np.savez("plain.npz", w=w, z=z)
np.savez_compressed("packed.npz", w=np.asfortranarray(w), z=z)
np.savez("big.npz", w=w.astype(">f8"), z=z)
np.savez("floats.npz", w=w.astype(np.float32), z=z.astype(np.float16))
np.savez("objects.npz", w=np.array([[1, None]], dtype=object), z=z)
np.savez("torch.npz", **{"fc1.weight": w[1:].T, "fc1.bias": w[0], "fc2.weight": z[1:].T, "fc2.bias": z[0]})
`);
    const w = Float64Array.from({ length: 6 }, (_, n) => n / 7);
    const z = Float64Array.of(1 / 3, 2 / 3, 1);
    const read = (name: string) => taken(readFileSync(join(folder, name))).weights;
    for (const name of ["plain.npz", "packed.npz", "big.npz", "torch.npz"])
      expect(bits(read(name))).toEqual(bits([w, z]));
    const [floats, halves] = read("floats.npz");
    expect(floats).toEqual(w.map(Math.fround));
    expect(halves?.[0]).toBe(0.333251953125);
    expect(faultOf(readFileSync(join(folder, "objects.npz")))).toMatchObject({ code: "array", name: "w" });
  });
});
