import { inLanguages } from "../../store/words/words.ts";

export const exerciseWords = inLanguages({ fr: () => import("./words.fr.ts"), en: () => import("./words.en.ts") });
