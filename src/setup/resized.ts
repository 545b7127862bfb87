import { seededRandom } from "../core/random.ts";
import { differentNumbers } from "./paper-numbers.ts";
import type { Row, Setup, TableSource } from "./setup.ts";

/** Neurons a layer that are drawn as nodes, and can be chosen: up to 4–4–4–3. */
export const smallLimits = { inputs: 4, hidden: 4, layers: 2, outputs: 3 } as const;

/** Whether a network is small enough to be drawn with its neurons and weights, each with its number. */
export function isSmall(sizes: readonly number[]): boolean {
  const hidden = sizes.slice(1, -1);
  const { inputs, layers, outputs } = smallLimits;
  const fits = (sizes[0] ?? 0) <= inputs && (sizes.at(-1) ?? 0) <= outputs && hidden.length <= layers;
  return fits && hidden.every((nodes) => nodes <= smallLimits.hidden);
}

/**
 * A small network with other sizes. Numbers that still have a place keep it; new ones have two decimals, and a new y_k is 0.
 *
 * @param weights w^1 … w^m as they are now, in the core's layout
 */
export function resized(
  setup: Setup & { readonly source: TableSource },
  weights: readonly ArrayLike<number>[],
  sizes: readonly number[],
): Setup {
  const { source } = setup;
  const [inputs = 1] = sizes;
  const outputs = sizes.at(-1) ?? 1;
  const random = seededRandom(1);
  const newInputs = differentNumbers(inputs, random).map(Math.abs);
  const rows = source.rows.map(
    ({ x, y }): Row => ({
      x: newInputs.map((value, i) => x[i] ?? value),
      y: Array.from({ length: outputs }, (_, k) => y[k] ?? 0),
    }),
  );
  const given = sizes.slice(1).map((to, h) => {
    const drawn = differentNumbers(((sizes[h] ?? 0) + 1) * to, random);
    const before = weights[h];
    const rowsBefore = (setup.sizes[h] ?? 0) + 1;
    const columnsBefore = setup.sizes[h + 1] ?? 0;
    return drawn.map((value, n) => {
      const [i, j] = [Math.floor(n / to), n % to];
      return i < rowsBefore && j < columnsBefore ? (before?.[i * columnsBefore + j] ?? value) : value;
    });
  });
  return { ...setup, source: { ...source, rows }, sizes, init: { given } };
}
