import type { Language } from "../../course/language.ts";
import type { Curve } from "../../worker/protocol/training.ts";

/** The three kinds of samples that are measured. */
export type Measured = "batch" | "train" | "test";

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one takes longer than all the rest of a figure's text. */
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}/${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

/** A share, 0 to 1, with one decimal: "97,5 %". A dash where it was not measured. */
export function percentText(share: number | undefined, language: Language, decimals = 1): string {
  if (share === undefined || Number.isNaN(share)) return "–";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return format(language, { style: "percent", ...digits }).format(share);
}

/** A count with its thousands apart. */
export function countText(count: number, language: Language): string {
  return format(language, { maximumFractionDigits: 0 }).format(count);
}

/** The last cost and accuracy of a curve, undefined before the first point. */
export function latest(curve: Curve): { readonly cost: number | undefined; readonly accuracy: number | undefined } {
  return { cost: curve.cost.at(-1), accuracy: curve.accuracy.at(-1) };
}

/** Sizes as the course writes a network: 784–100–10. */
export function networkText(sizes: readonly number[]): string {
  return sizes.join("–");
}

/** A setting in full: nothing that was typed is rounded away. */
export function settingText(value: number, language: Language): string {
  return format(language, { maximumSignificantDigits: 17, useGrouping: false }).format(value);
}
