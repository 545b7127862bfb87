import { inLanguages } from "../../store/words/words.ts";

export const settingsWords = inLanguages({
  fr: () => import("./settings-words.fr.ts"),
  en: () => import("./settings-words.en.ts"),
});
