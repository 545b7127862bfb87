import { inLanguages } from "../../store/words/words.ts";

export const stylesWords = inLanguages({
  fr: () => import("./styles-words.fr.ts"),
  en: () => import("./styles-words.en.ts"),
});
