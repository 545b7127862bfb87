import type { InitialWeights } from "../core/initial-weights.ts";
import type { NetworkSpec } from "../core/network.ts";
import type { RunSettings } from "./settings.ts";

/** What training proposes at first: N_c = 101, the log cost, the mean of the batch. */
export const DEFAULT_NETWORK: NetworkSpec = { sizes: [784, 100, 10], output: "softmax", costFactor: 1, batch: "mean" };

export const DEFAULT_INITIAL_WEIGHTS: InitialWeights = { seed: 1, amplitude: "scaled" };

export const DEFAULT_SETTINGS: RunSettings = { alpha: 0.5, batch: 10, epochs: 5, samples: 60_000, seed: 1 };
