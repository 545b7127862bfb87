import type { TourProse } from "../../course/text/tour.ts";
import { inLanguages } from "../../store/words/words.ts";

/** What the scenes say. */
export const tourProse = inLanguages<TourProse>({
  fr: () => import("../../course/text/fr/tour.ts"),
  en: () => import("../../course/text/en/tour.ts"),
});
