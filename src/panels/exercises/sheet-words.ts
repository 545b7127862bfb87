import { inLanguages } from "../../store/words/words.ts";

export const sheetWords = inLanguages({
  fr: () => import("./sheet-words.fr.ts"),
  en: () => import("./sheet-words.en.ts"),
});
