const form = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number written in decimal digits with a point, `-0.5` or `1e-7`; NaN for anything else, hexadecimal included. */
export function decimal(text: string): number {
  return form.test(text) ? Number(text) + 0 : Number.NaN;
}

/** The shortest text from which `decimal` reads the same number again. */
export function exactDecimal(value: number): string {
  return String(value).replace("e+", "e");
}
