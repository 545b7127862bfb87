import { inLanguages } from "../../store/words.ts";

export const shareWords = inLanguages({
  fr: () => import("./words.fr.ts"),
  en: () => import("./words.en.ts"),
});
