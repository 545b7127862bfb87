/** The families of symbols, one hue each (src/app/tokens.css): `--hue-<family>` and `--hue-<family>-soft`. */
export const families = ["input", "weights", "hidden", "output", "truth", "error", "correction", "cost"] as const;
export type Family = (typeof families)[number];

/** The theme's colours as values, for canvases, which cannot use custom properties. */
export interface Palette {
  readonly ink: string;
  readonly paper: string;
  readonly surface: string;
  readonly line: string;
  readonly negative: string;
  readonly zero: string;
  readonly positive: string;
  readonly pixelOff: string;
  readonly pixelOn: string;
  readonly hue: Readonly<Record<Family, string>>;
}

/**
 * Reads the colours of src/app/tokens.css, by the names of their custom properties. A missing one gives mid-grey, so that a
 * figure on a page without the tokens still draws.
 */
export function readPalette(style: Pick<CSSStyleDeclaration, "getPropertyValue">): Palette {
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim() || "#808080";
  const hue = (family: Family): string => token(`hue-${family}`);
  return {
    ink: token("ink"),
    paper: token("paper"),
    surface: token("surface"),
    line: token("line"),
    negative: token("neg"),
    zero: token("zero"),
    positive: token("pos"),
    pixelOff: token("pixel-off"),
    pixelOn: token("pixel-on"),
    hue: {
      input: hue("input"),
      weights: hue("weights"),
      hidden: hue("hidden"),
      output: hue("output"),
      truth: hue("truth"),
      error: hue("error"),
      correction: hue("correction"),
      cost: hue("cost"),
    },
  };
}
