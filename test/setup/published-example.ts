import type { Setup } from "../../src/setup/setup.ts";

/** The file that a person would write by hand for the published 2–2–2 example. */
export const publishedFile = `{
  "format": "deltascope.setup",
  "version": 1,
  "setup": {
    "source": { "kind": "table", "rows": [{ "x": [0.05, 0.10], "y": [0.01, 0.99] }] },
    "init": {
      "given": [
        [[0.35, 0.35], [0.15, 0.25], [0.20, 0.30]],
        [[0.60, 0.60], [0.40, 0.50], [0.45, 0.55]]
      ]
    },
    "conventions": { "costFactor": 0.5 },
    "alpha": 0.5
  }
}`;

/** Its address. */
export const publishedAddress =
  "#/course?factor=0.5&sizes=2-2-2&x=0.05,0.1&y=0.01,0.99&w=0.35,0.35,0.15,0.25,0.2,0.3_0.6,0.6,0.4,0.5,0.45,0.55";

/** What the published account prints, to its last digit. */
export const published = {
  hidden: [0.593269992, 0.596884378],
  predictions: [0.75136507, 0.772928465],
  cost: 0.298371109,
  outputErrors: [0.138498562, -0.0380982365],
  hiddenErrors: [0.00877135469, 0.00995425471],
  /** w_11, w_21, w_12, w_22 after one correction. */
  inputWeights: [0.149780716, 0.199561432, 0.249751144, 0.299502287],
  /** z_10, z_20, z_11, z_21 after one correction. */
  hiddenWeights: [0.35891648, 0.408666186, 0.51130127, 0.561370121],
  costAfter: { corrected: 0.280471447, held: 0.291027774 },
} as const;

/** A number as the account prints it: half a unit of its last digit off at most. */
export function printedAs(value: number, printed: number): boolean {
  const text = String(printed);
  const decimals = text.split(".")[1]?.length ?? 0;
  return Math.abs(value - printed) <= 0.5 * 10 ** -decimals + 1e-15;
}

/** What a setup says of the example, in the fields that it fixes. */
export const publishedSetup: Pick<Setup, "source" | "sizes" | "init" | "alpha"> = {
  source: { kind: "table", rows: [{ x: [0.05, 0.1], y: [0.01, 0.99] }], index: 0 },
  sizes: [2, 2, 2],
  init: {
    given: [
      [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
      [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
    ],
  },
  alpha: 0.5,
};
