import { channelsOf, linear } from "./colour.ts";

/** WCAG 2.2 relative luminance of an opaque CSS colour, 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [r, g, b] = channelsOf(colour);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2.2 contrast ratio of two opaque CSS colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * Black or white, whichever reads better on `background`. Between pure black and white the better one always reaches
 * 4.58:1, so text on any coloured cell meets AA; the theme's softer ink and paper would not in the middle tones.
 */
export function readableOn(background: string): "#000000" | "#ffffff" {
  return contrast(background, "#000000") >= contrast(background, "#ffffff") ? "#000000" : "#ffffff";
}
