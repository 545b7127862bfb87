import { answerOf, forward } from "../core/forward.ts";
import { inputFromImage } from "../core/input.ts";
import type { NetworkSpec, Weights } from "../core/network.ts";
import { seededRandom } from "../core/random.ts";
import { digitStyles } from "../digits/styles/digit-styles.ts";
import { digitOf } from "../digits/styles/styled-digits.ts";
import type { StyleAccuracy } from "./protocol/network.ts";

/** Digits of each style, from hands that write none of those to train on. */
const hands = 10;

/** What a network reads in digits of each style that MNIST lacks, none of which is ever trained on. */
export function readStyles(spec: NetworkSpec, weights: Weights): StyleAccuracy[] {
  return digitStyles.map((style, n) => {
    const answers = Array.from({ length: hands }, (_, hand) =>
      answerOf(forward(spec, weights, inputFromImage(digitOf(style, seededRandom(100_000 + hands * n + hand)).image))),
    );
    const mistaken = answers.filter((answer) => answer !== style.label);
    return { right: hands - mistaken.length, count: hands, mistaken };
  });
}
