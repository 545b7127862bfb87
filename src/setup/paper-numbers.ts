import type { Random } from "../core/random.ts";

/** Numbers of either sign, 0.11 to 0.98 in size, with two decimals that are not the same twice: fit for paper. */
export function differentNumbers(count: number, random: Random): number[] {
  const sizes = new Set<number>();
  while (sizes.size < count) {
    const hundredths = 11 + Math.floor(random() * 88);
    // 0.50 is taken for ½, 0.20 reads as one digit.
    if (hundredths % 10 !== 0) sizes.add(hundredths);
  }
  return [...sizes].map((hundredths) => (random() < 0.4 ? -1 : 1) * (hundredths / 100));
}
