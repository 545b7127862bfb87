import { type Limit, within } from "./limits.ts";

/** Seeds that stand in addresses and on paper: short enough to be read out. */
export const shortSeeds: Limit = { least: 1, most: 999_999, whole: true };

/** The seed that a text writes in decimal digits; null for any other text. */
export function shortSeedFrom(text: string): number | null {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return within(seed, shortSeeds) ? seed : null;
}

/** A seed that nobody has chosen. */
export function anySeed(): number {
  return 1 + Math.floor(Math.random() * shortSeeds.most);
}

/** The seed so many places after another; the first follows the last. */
export function seedAfter(seed: number, places: number): number {
  return ((seed - 1 + places) % shortSeeds.most) + 1;
}
