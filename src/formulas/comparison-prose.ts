import type { ComparisonProse } from "../course/text/prose.ts";
import { inLanguages } from "../store/words/words.ts";

/** What is said about A against B. */
export const comparisonProse = inLanguages<ComparisonProse>({
  fr: () => import("../course/text/fr/comparison-notes.ts"),
  en: () => import("../course/text/en/comparison-notes.ts"),
});
