import { english } from "../course/text/en.ts";
import { french } from "../course/text/fr.ts";
import type { Prose } from "../course/text/prose.ts";
import type { Words } from "../store/language.ts";

/** The course's words in both languages. */
export const courseProse: Words<Prose> = { fr: french, en: english };
