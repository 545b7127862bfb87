/** A three in two bows, in shares of the pad: what a test draws with a pen. */
export const three: readonly (readonly [number, number])[] = [
  [0.3, 0.25],
  [0.42, 0.15],
  [0.58, 0.18],
  [0.62, 0.32],
  [0.5, 0.44],
  [0.42, 0.47],
  [0.56, 0.52],
  [0.64, 0.66],
  [0.54, 0.82],
  [0.38, 0.86],
  [0.28, 0.76],
];
