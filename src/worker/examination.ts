import { classAccuracies, confusionOf, leastSure, samplesOfCell, worstErrors } from "../training/confusion.ts";
import { sampleResults } from "../training/trainer.ts";
import { samplesAfforded } from "./afforded.ts";
import type { ConfusionCell, Examination, Judged } from "./protocol/training.ts";
import type { Look } from "./training-session.ts";

/** Multiplications that one examination may cost, about; the plain path is some four times slower. */
const MOST_WORK = { "wasm-simd": 2.5e9, typescript: 6e8 } as const;
const FEWEST = 500;

/**
 * What a network in training gets wrong of the test set: all of it, or its first digits where the network is so large that
 * training would be kept waiting.
 *
 * @param most digits in each list
 */
export function examinationOf(
  { trainer }: Look,
  cell: ConfusionCell | null,
  most: number,
): Omit<Examination, "run" | "revision"> {
  const samples = samplesAfforded(MOST_WORK[trainer.path], trainer.weightCount, {
    least: FEWEST,
    most: trainer.count("test"),
  });
  const positions = Uint32Array.from({ length: samples }, (_, n) => n);
  const labels = Uint8Array.from(positions, (n) => trainer.label("test", n));
  const results = sampleResults(samples);
  trainer.evaluate("test", positions, results);

  const confusion = confusionOf(results, labels, trainer.spec.sizes.at(-1) ?? 0);
  const judged = (indices: Uint32Array): Judged[] =>
    Array.from(indices, (index) => ({
      index,
      label: labels[index] ?? 0,
      answer: results.answers[index] ?? 0,
      sureness: results.sureness[index] ?? 0,
      truth: results.truths[index] ?? 0,
    }));
  return {
    samples,
    correct: confusion.correct,
    classes: confusion.classes,
    counts: confusion.counts,
    accuracies: classAccuracies(confusion),
    worst: judged(worstErrors(results, labels, most)),
    unsure: judged(leastSure(results, most)),
    cell: cell === null ? null : judged(samplesOfCell(results, labels, cell.truth, cell.answer, most)),
  };
}
