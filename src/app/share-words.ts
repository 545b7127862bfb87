import { inLanguages } from "../store/words.ts";

export const shareWords = inLanguages({
  fr: () => import("./share-words.fr.ts"),
  en: () => import("./share-words.en.ts"),
});
