import { inLanguages } from "./words.ts";

export const fileWords = inLanguages({
  fr: () => import("../../files/words.fr.ts"),
  en: () => import("../../files/words.en.ts"),
});
