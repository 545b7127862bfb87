import type { Prose } from "../course/text/prose.ts";
import { inLanguages } from "../store/words.ts";

/** The course's own words. */
export const courseProse = inLanguages<Prose>({
  fr: () => import("../course/text/fr.ts"),
  en: () => import("../course/text/en.ts"),
});
