import { inLanguages } from "./words.ts";

export const setupWords = inLanguages({
  fr: () => import("../../setup/words.fr.ts"),
  en: () => import("../../setup/words.en.ts"),
});
