import type { Language } from "../../course/language.ts";
import { countText, settingText, sizesText } from "../../course/writing/plain-numbers.ts";
import { readerSizes, setSizes } from "../../digits/mnist-sizes.ts";
import type { PastRun, TrainingPlan } from "../../store/state.ts";
import type { TrainWords } from "./words.fr.ts";

/** What a line about a run is said with. */
type SummaryWords = Pick<TrainWords, "outputs" | "summary">;

/** A plan in one line: 784–100–10 · softmax · α = 0,5 · P = 10. */
export function planSummary(plan: TrainingPlan, words: SummaryWords, language: Language): string {
  return runSummary(
    { settings: plan, conventions: plan.conventions, sizes: readerSizes(plan.hidden) },
    words,
    language,
  );
}

/** The same of a run that has been. */
export function runSummary(
  { settings, conventions, sizes }: Pick<PastRun, "settings" | "conventions" | "sizes">,
  { outputs, summary }: SummaryWords,
  language: Language,
): string {
  const { output, costFactor, batch } = conventions;
  const decay = settings.decay ?? 1;
  const falling = decay < 1 ? ` ${summary.falling(settingText(decay, language))}` : "";
  return [
    sizesText(sizes),
    outputs[output],
    `α = ${settingText(settings.alpha, language)}${falling}`,
    `P = ${settings.batch}`,
    ...((settings.varied ?? 0) > 0 ? [summary.varied] : []),
    ...((settings.styled ?? 0) > 0 ? [summary.styled] : []),
    ...((settings.averaged ?? 0) > 0 ? [summary.averaged] : []),
    ...(settings.samples < setSizes.train ? [countText(settings.samples, language)] : []),
    ...(output === "sigmoid" && costFactor !== 1 ? ["½"] : []),
    ...(batch === "sum" ? [summary.sum] : []),
  ].join(" · ");
}
