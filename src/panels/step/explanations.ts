import { inLanguages } from "../../store/words/words.ts";

/** What a step does and why, whatever the numbers: the sentence above the stage. */
export const explanations = inLanguages({
  fr: () => import("./explanations.fr.ts"),
  en: () => import("./explanations.en.ts"),
});
