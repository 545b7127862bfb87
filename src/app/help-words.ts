import { inLanguages } from "../store/words/words.ts";

/** The in-app help: one section a place, then the keys. */
export const helpWords = inLanguages({
  fr: () => import("./help-words.fr.ts"),
  en: () => import("./help-words.en.ts"),
});
