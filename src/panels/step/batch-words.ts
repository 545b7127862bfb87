import { inLanguages } from "../../store/words/words.ts";

export const batchWords = inLanguages({
  fr: () => import("./batch-words.fr.ts"),
  en: () => import("./batch-words.en.ts"),
});
