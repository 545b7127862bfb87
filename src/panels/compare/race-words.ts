import { inLanguages } from "../../store/words/words.ts";

export const raceWords = inLanguages({
  fr: () => import("./race-words.fr.ts"),
  en: () => import("./race-words.en.ts"),
});
