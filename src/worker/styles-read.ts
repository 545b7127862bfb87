import { answerOf, forward } from "../core/forward.ts";
import { inputFromImage } from "../core/input.ts";
import type { NetworkSpec, Weights } from "../core/network.ts";
import { digitStyles } from "../digits/styles/digit-styles.ts";
import type { StyleAccuracy } from "./protocol.ts";
import type { StyledSet } from "./styled-set.ts";

/** What a network reads in the digits of a set, style by style; writes those that are not written yet. */
export function readStyles(spec: NetworkSpec, weights: Weights, set: StyledSet): StyleAccuracy[] {
  set.writeUntil(Number.POSITIVE_INFINITY, () => 0);
  const answers = Array.from(set.labels, (_, n) =>
    answerOf(forward(spec, weights, inputFromImage(set.images.subarray(784 * n, 784 * (n + 1))))),
  );
  return digitStyles.map(({ label }, style) => {
    const own = answers.filter((_, n) => n % digitStyles.length === style);
    const mistaken = own.filter((answer) => answer !== label);
    return { right: own.length - mistaken.length, count: own.length, mistaken };
  });
}
