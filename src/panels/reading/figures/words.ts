import { inLanguages } from "../../../store/words/words.ts";

export const figureWords = inLanguages({
  fr: () => import("./words.fr.tsx"),
  en: () => import("./words.en.tsx"),
});
