import { inLanguages } from "../store/words/words.ts";

export const networkSwapWords = inLanguages({
  fr: () => import("./network-swap-words.fr.ts"),
  en: () => import("./network-swap-words.en.ts"),
});
