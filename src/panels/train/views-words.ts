import { inLanguages } from "../../store/words/words.ts";

export const viewsWords = inLanguages({
  fr: () => import("./views-words.fr.ts"),
  en: () => import("./views-words.en.ts"),
});
