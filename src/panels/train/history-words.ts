import { inLanguages } from "../../store/words/words.ts";

export const historyWords = inLanguages({
  fr: () => import("./history-words.fr.ts"),
  en: () => import("./history-words.en.ts"),
});
