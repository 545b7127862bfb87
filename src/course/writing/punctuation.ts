import type { Language } from "../language.ts";

interface Punctuation {
  /** Between the units and the decimals of a number. */
  readonly decimal: string;
  /** What people type between the thousands of a number, where it is no space. */
  readonly thousands: string | null;
  /** Between numbers in a row: commas are decimal in French, so semicolons part them there. */
  readonly between: string;
  readonly colon: string;
}

/** What stands between numbers and between words, with the spaces that belong to it. */
export const punctuation: Readonly<Record<Language, Punctuation>> = {
  fr: { decimal: ",", thousands: null, between: "\u202f; ", colon: "\u00a0: " },
  en: { decimal: ".", thousands: ",", between: ", ", colon: ": " },
};
