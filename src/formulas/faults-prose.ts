import type { FaultsProse } from "../course/text/prose.ts";
import { inLanguages } from "../store/words/words.ts";

/** What is said about the faults that the program can be given. */
export const faultsProse = inLanguages<FaultsProse>({
  fr: () => import("../course/text/fr/faults.ts"),
  en: () => import("../course/text/en/faults.ts"),
});
