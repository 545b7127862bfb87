import type { NetworkSpec } from "../core/network.ts";
import { CHUNK, MOST_POSITIONS } from "./engine.ts";
import type { RunSettings } from "./settings.ts";

/** Neurons of one hidden layer, bias left out. */
export const MOST_HIDDEN = 2000;
export const MOST_LAYERS = 6;
/** Memory that a network may take beside the images. */
export const MOST_NETWORK_BYTES = 256 * 2 ** 20;
/** Above this α training is still done, with a warning: the corrections overshoot. */
export const LARGE_ALPHA = 10;
export const LARGEST_ALPHA = 1000;
export const MOST_EPOCHS = 1000;

/** Why a run cannot begin as it is asked for. The app has a sentence for each, in French and in English. */
export type SettingFault =
  | { readonly code: "alpha"; readonly found: number; readonly largest: number }
  | { readonly code: "batch"; readonly found: number; readonly most: number }
  | { readonly code: "epochs"; readonly found: number; readonly most: number }
  | { readonly code: "empty-subset" }
  | { readonly code: "subset"; readonly found: number; readonly available: number }
  | { readonly code: "seed"; readonly found: number }
  | { readonly code: "layers"; readonly found: number; readonly most: number }
  | { readonly code: "hidden"; readonly layer: number; readonly found: number; readonly most: number }
  | { readonly code: "network-memory"; readonly bytes: number; readonly most: number };

/** What is worth saying although the run can begin. */
export type SettingWarning =
  | { readonly code: "large-alpha"; readonly found: number }
  /** One correction an epoch: learning will be slow to show. */
  | { readonly code: "whole-set-batch"; readonly found: number }
  | { readonly code: "network-memory"; readonly bytes: number };

/** Everything that is wrong with the settings, empty when the run can begin. `available`: training samples there now. */
export function settingFaults(settings: RunSettings, available: number): SettingFault[] {
  const { alpha, batch, epochs, samples, seed } = settings;
  const faults: SettingFault[] = [];
  if (!(alpha > 0 && alpha <= LARGEST_ALPHA)) faults.push({ code: "alpha", found: alpha, largest: LARGEST_ALPHA });
  if (samples === 0 || available === 0) faults.push({ code: "empty-subset" });
  else if (!wholeWithin(samples, 1, available)) faults.push({ code: "subset", found: samples, available });
  else if (!wholeWithin(batch, 1, samples)) faults.push({ code: "batch", found: batch, most: samples });
  if (!wholeWithin(epochs, 1, MOST_EPOCHS)) faults.push({ code: "epochs", found: epochs, most: MOST_EPOCHS });
  if (!Number.isSafeInteger(seed)) faults.push({ code: "seed", found: seed });
  return faults;
}

/** The same for the network's shape. Sizes without bias neurons, input and output layer included. */
export function networkFaults(spec: NetworkSpec): SettingFault[] {
  const hidden = spec.sizes.slice(1, -1);
  const faults: SettingFault[] = [];
  if (hidden.length > MOST_LAYERS) faults.push({ code: "layers", found: hidden.length, most: MOST_LAYERS });
  hidden.forEach((found, n) => {
    if (!wholeWithin(found, 1, MOST_HIDDEN)) faults.push({ code: "hidden", layer: n + 1, found, most: MOST_HIDDEN });
  });
  if (faults.length > 0) return faults;
  const bytes = networkBytes(spec);
  return bytes > MOST_NETWORK_BYTES ? [{ code: "network-memory", bytes, most: MOST_NETWORK_BYTES }] : [];
}

/** What to say beside the start button. */
export function settingWarnings(settings: RunSettings, spec: NetworkSpec): SettingWarning[] {
  const warnings: SettingWarning[] = [];
  if (settings.alpha > LARGE_ALPHA) warnings.push({ code: "large-alpha", found: settings.alpha });
  if (settings.batch >= settings.samples && settings.samples > CHUNK) {
    warnings.push({ code: "whole-set-batch", found: settings.batch });
  }
  const bytes = networkBytes(spec);
  if (bytes > MOST_NETWORK_BYTES / 4) warnings.push({ code: "network-memory", bytes });
  return warnings;
}

/**
 * About how many bytes the trainer takes for a network beside the images, in float32: weights, accumulator and kept copy;
 * outputs and δ of one chunk of samples; the pixels' lists.
 */
export function networkBytes(spec: NetworkSpec): number {
  const weights = spec.sizes
    .slice(1)
    .reduce((sum, outputs, layer) => sum + ((spec.sizes[layer] ?? 0) + 1) * outputs, 0);
  const neurons = spec.sizes.slice(1).reduce((sum, outputs) => sum + outputs, 0);
  const lists = 8 * (CHUNK + 1) * (spec.sizes[0] ?? 0) + 20 * MOST_POSITIONS;
  return 4 * (3 * weights + 2 * CHUNK * neurons) + lists;
}

function wholeWithin(found: number, least: number, most: number): boolean {
  return Number.isInteger(found) && found >= least && found <= most;
}
