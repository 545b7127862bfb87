/** Sizes of letters and lines in the drawing of a small network, in CSS pixels. */
export const nodeLetters = 14;
export const labelLetters = 13;
export const labelLine = 16;
