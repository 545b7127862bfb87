/** Widths in em of what numbers are written with, in the chrome's face and in the one that stands in for it, whichever is the wider. */
const narrow = ".,; \u00a0\u2009\u202f";
const raised = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * How wide a number's text is in the chrome's face, in CSS pixels, never less than it is drawn. Known before anything is drawn, so
 * that a layout need not be measured, drawn, and laid out again.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    if (narrow.includes(letter)) width += 0.28;
    else if (raised.includes(letter)) width += 0.38;
    else width += 0.55;
  }
  return width * size;
}
