/** The languages of the course and of the page: French, the course’s own, and English. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];
