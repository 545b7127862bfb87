import { inLanguages } from "../store/words/words.ts";

export const linkWords = inLanguages({
  fr: () => import("./link-words.fr.ts"),
  en: () => import("./link-words.en.ts"),
});
