import { english } from "../../course/prose/en.ts";
import { french } from "../../course/prose/fr.ts";
import type { Prose } from "../../course/prose/prose.ts";
import type { Words } from "../../store/language.ts";

/** The course's words in both languages. */
export const courseProse: Words<Prose> = { fr: french, en: english };
