import { inLanguages } from "../../store/words/words.ts";

export const errorsWords = inLanguages({
  fr: () => import("./errors-words.fr.ts"),
  en: () => import("./errors-words.en.ts"),
});
