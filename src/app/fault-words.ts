import { inLanguages } from "../store/words/words.ts";

export const faultWords = inLanguages({
  fr: () => import("./fault-words.fr.ts"),
  en: () => import("./fault-words.en.ts"),
});
