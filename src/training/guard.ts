import type { NetworkSpec } from "../core/network.ts";
import { limits, type SizeFault, weightCount, within } from "../setup/limits.ts";
import { CHUNK, MOST_POSITIONS } from "./engine.ts";
import type { RunSettings } from "./settings.ts";

/** Above this α training is still done, with a warning: the corrections overshoot. */
const LARGE_ALPHA = 10;
/** The most epochs of one run. */
export const MOST_EPOCHS = 1000;

/** Why a run cannot begin as it is asked for. The app has a sentence for each, in French and in English. */
export type SettingFault =
  | SizeFault
  | { readonly code: "alpha"; readonly found: number; readonly least: number; readonly largest: number }
  | { readonly code: "batch"; readonly found: number; readonly most: number }
  | { readonly code: "epochs"; readonly found: number; readonly most: number }
  | { readonly code: "empty-subset" }
  | { readonly code: "subset"; readonly found: number; readonly available: number }
  | { readonly code: "seed"; readonly found: number; readonly most: number };

/** What is worth saying although the run can begin. */
export type SettingWarning =
  | { readonly code: "large-alpha"; readonly found: number }
  /** One correction an epoch: learning will be slow to show. */
  | { readonly code: "whole-set-batch"; readonly found: number };

/** Everything that is wrong with the settings, empty when the run can begin. `available`: training samples there now. */
export function settingFaults(settings: RunSettings, available: number): SettingFault[] {
  const { alpha, batch, epochs, samples, seed } = settings;
  const faults: SettingFault[] = [];
  if (!within(alpha, limits.alpha)) {
    faults.push({ code: "alpha", found: alpha, least: limits.alpha.least, largest: limits.alpha.most });
  }
  if (samples === 0 || available === 0) faults.push({ code: "empty-subset" });
  else if (!isWhole(samples, 1, available)) faults.push({ code: "subset", found: samples, available });
  else if (!isWhole(batch, 1, samples)) faults.push({ code: "batch", found: batch, most: samples });
  if (!isWhole(epochs, 1, MOST_EPOCHS)) faults.push({ code: "epochs", found: epochs, most: MOST_EPOCHS });
  if (!within(seed, limits.seed)) faults.push({ code: "seed", found: seed, most: limits.seed.most });
  return faults;
}

/** What to say beside the start button. */
export function settingWarnings(settings: RunSettings): SettingWarning[] {
  const warnings: SettingWarning[] = [];
  if (settings.alpha > LARGE_ALPHA) warnings.push({ code: "large-alpha", found: settings.alpha });
  if (settings.batch >= settings.samples && settings.samples > CHUNK) {
    warnings.push({ code: "whole-set-batch", found: settings.batch });
  }
  return warnings;
}

/**
 * About how many bytes the trainer takes for a network beside the images, in float32: weights, accumulator and kept copy;
 * outputs and δ of one chunk of samples; the pixels' lists.
 */
export function networkBytes(spec: NetworkSpec): number {
  const weights = weightCount(spec.sizes);
  const neurons = spec.sizes.slice(1).reduce((sum, outputs) => sum + outputs, 0);
  const lists = 8 * CHUNK * (spec.sizes[0] ?? 0) + 20 * MOST_POSITIONS;
  return 4 * (3 * weights + 2 * CHUNK * neurons) + lists;
}

function isWhole(found: number, least: number, most: number): boolean {
  return Number.isInteger(found) && found >= least && found <= most;
}
