import { inLanguages } from "../../store/words/words.ts";

export const planWords = inLanguages({
  fr: () => import("./plan-words.fr.ts"),
  en: () => import("./plan-words.en.ts"),
});
