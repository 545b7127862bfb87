/** The languages of the course and of the page: French, the course’s own, and English. */
export const languages = ["fr", "en"] as const;
/** The language in which the course was written: its own names are in it on every page. */
export const courseLanguage: Language = "fr";
export type Language = (typeof languages)[number];
