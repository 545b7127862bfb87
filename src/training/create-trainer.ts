import { type NetworkSpec, type Weights, width } from "../core/network.ts";
import { setSizes } from "../digits/mnist-sizes.ts";
import { GUESTS, MOST_STYLED, type SetName, type TrainingPath } from "./engine.ts";
import { kernelIsSound } from "./kernel-check.ts";
import { PlainEngine } from "./plain-engine.ts";
import { Trainer } from "./trainer.ts";
import { hasWasmSimd, WasmEngine } from "./wasm-engine.ts";

let fastest: TrainingPath | null = null;

/** The fastest path that this browser runs and that computes what the core does: found once. */
function fastestPath(): TrainingPath {
  fastest ??= hasWasmSimd() && kernelIsSound() ? "wasm-simd" : "typescript";
  return fastest;
}

/**
 * A trainer on the fastest path that this browser has, or on the one asked for.
 * Throws as Trainer's constructor does.
 */
export function createTrainer(
  spec: NetworkSpec,
  weights: Weights,
  capacity: Readonly<Record<SetName, number>> = setSizes,
  path: TrainingPath = fastestPath(),
): Trainer {
  const pixels = width(spec, 0);
  const room = { train: capacity.train + GUESTS + MOST_STYLED, test: capacity.test };
  const engine = path === "wasm-simd" ? new WasmEngine(pixels, room) : new PlainEngine(pixels, room);
  return new Trainer(engine, pixels, capacity, spec, weights);
}
