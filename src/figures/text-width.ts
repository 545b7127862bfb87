/** Widths in em of what numbers are written with, in the widest of the usual chrome faces: an estimate from above. */
const wide = "×−±+<≈";
const narrow = ".,; \u00a0\u2009\u202f";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * How wide a number's text is in the chrome's face, in CSS pixels, never less than it is drawn. Known before anything is drawn, so
 * that a layout need not be measured, drawn, and laid out again.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    if (wide.includes(letter)) width += 0.84;
    else if (narrow.includes(letter)) width += 0.32;
    else if (raised.includes(letter)) width += 0.45;
    else if (letter === "\u207b") width += 0.55;
    else width += 0.64;
  }
  return width * size;
}
