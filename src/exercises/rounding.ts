/** What one more in the last of so many significant digits adds to a value: 0.001 for 0.250 and 3 digits. */
export function unitOf(value: number, digits: number): number {
  if (value === 0) return 10 ** (1 - digits);
  return 10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-12) - digits + 1);
}

/** The value rounded to so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The value rounded to so many decimals. */
export function roundedTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
