import { describe, expect, it } from "vitest";
import type { Weights } from "../../src/core/network.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { type Engine, GUESTS, MOST_STYLED } from "../../src/training/engine.ts";
import { kernelIsSound } from "../../src/training/kernel-check.ts";
import { PlainEngine } from "../../src/training/plain-engine.ts";
import { hasWasmSimd, WasmEngine } from "../../src/training/wasm-engine.ts";

const room = { train: 12 + GUESTS + MOST_STYLED, test: 12 };
const kernel = () => new WasmEngine(37, room);

/** An engine whose one answer is changed. */
function changed(change: Partial<Engine>): Engine {
  const engine: Engine = kernel();
  return new Proxy(engine, {
    get(own, name) {
      const value: unknown = Reflect.get(change, name) ?? Reflect.get(own, name, own);
      return typeof value === "function" ? value.bind(own) : value;
    },
  });
}

describe("The check of the training kernel against the core", () => {
  it("takes the kernel that ships, and the plain engine", () => {
    expect(kernelIsSound()).toBe(true);
    expect(kernelIsSound(() => new PlainEngine(37, room))).toBe(true);
  });

  it("refuses one whose weights are off by a thousandth in one place", () => {
    const weights = (of: Weights): Float64Array<ArrayBuffer>[] =>
      of.map((layer, h) => Float64Array.from(layer, (value, n) => (h === 1 && n === 7 ? value + 1e-3 : value)));
    expect(kernelIsSound(() => changed({ weights: () => weights(kernel().weights()) }))).toBe(false);
  });

  it("refuses one that cannot be made: WebAssembly forbidden by a policy", () => {
    expect(
      kernelIsSound(() => {
        throw new WebAssembly.CompileError("blocked by CSP");
      }),
    ).toBe(false);
  });

  it("where WebAssembly may not even be asked for: the plain path trains", () => {
    const { validate } = WebAssembly;
    WebAssembly.validate = () => {
      throw new EvalError("refused");
    };
    try {
      expect(hasWasmSimd()).toBe(false);
    } finally {
      WebAssembly.validate = validate;
    }
    const spec = { sizes: [4, 3, 2], output: "softmax", costFactor: 1, batch: "mean" } as const;
    const weights = [new Float64Array(15).fill(0.1), new Float64Array(8).fill(0.2)];
    expect(createTrainer(spec, weights, { train: 2, test: 0 }).path).toBe("wasm-simd");
  });
});
