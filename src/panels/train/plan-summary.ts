import type { Language } from "../../course/language.ts";
import { countText, settingText, sizesText } from "../../course/writing/plain-numbers.ts";
import { readerSizes, setSizes } from "../../digits/mnist-sizes.ts";
import type { PastRun, TrainingPlan } from "../../store/state.ts";

/** A plan in one line: 784–100–10 · softmax · α = 0,5 · P = 10. */
export function planSummary(plan: TrainingPlan, language: Language): string {
  return runSummary({ settings: plan, conventions: plan.conventions, sizes: readerSizes(plan.hidden) }, language);
}

/** The same of a run that has been. */
export function runSummary(
  { settings, conventions, sizes }: Pick<PastRun, "settings" | "conventions" | "sizes">,
  language: Language,
): string {
  const { output, costFactor, batch } = conventions;
  const names = {
    fr: {
      sigmoid: "sigmoïde",
      sum: "somme",
      varied: "la moitié des images variées",
      styled: "une sur huit d’une autre écriture",
      averaged: "moyenne des poids",
      anEpoch: "par époque",
    },
    en: {
      sigmoid: "sigmoid",
      sum: "sum",
      varied: "half of the images varied",
      styled: "one in eight in another hand",
      averaged: "mean of the weights",
      anEpoch: "an epoch",
    },
  }[language];
  const decay = settings.decay ?? 1;
  const falling = decay < 1 ? ` (× ${settingText(decay, language)} ${names.anEpoch})` : "";
  return [
    sizesText(sizes),
    output === "softmax" ? "softmax" : names.sigmoid,
    `α = ${settingText(settings.alpha, language)}${falling}`,
    `P = ${settings.batch}`,
    ...((settings.varied ?? 0) > 0 ? [names.varied] : []),
    ...((settings.styled ?? 0) > 0 ? [names.styled] : []),
    ...((settings.averaged ?? 0) > 0 ? [names.averaged] : []),
    ...(settings.samples < setSizes.train ? [countText(settings.samples, language)] : []),
    ...(output === "sigmoid" && costFactor !== 1 ? ["½"] : []),
    ...(batch === "sum" ? [names.sum] : []),
  ].join(" · ");
}
