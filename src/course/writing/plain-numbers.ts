import type { Language } from "../language.ts";

/* Numbers that are said and not computed with: counts, shares, settings, sizes. Those of the method are `numbers.ts`'s. */

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one takes longer than all the rest of a number's text. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}/${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

/** A count with its thousands apart. */
export function countText(count: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(count);
}

/** A share, 0 to 1, always with so many decimals, so that a column lines up: "97,0 %". A dash where it was not measured. */
export function percentText(share: number | undefined, language: Language, decimals = 1): string {
  if (share === undefined || Number.isNaN(share)) return "–";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(language, { style: "percent", ...digits }).format(share);
}

/** A share, 0 to 1, in a sentence: with at most so many decimals, and no zeros at their end, "97 %". */
export function shareText(share: number, language: Language, decimals = 0): string {
  return numberFormat(language, { style: "percent", maximumFractionDigits: decimals }).format(share);
}

/** A setting in full, as its field shows it: nothing that was typed is rounded away, no thousands apart. */
export function settingText(value: number, language: Language): string {
  return numberFormat(language, { maximumSignificantDigits: 17, useGrouping: false }).format(value);
}

/** Sizes as the course writes a network, without its bias neurons: 784–30–10. */
export function sizesText(sizes: readonly number[]): string {
  return sizes.join("–");
}
