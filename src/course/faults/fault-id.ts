/** The faults that a program can be given, in the order of its lines. Their names stand in addresses and files: they never change. */
export const faultIds = [
  "weights-tiny",
  "weights-huge",
  "weights-equal",
  "sure-and-wrong",
  "image-shifted",
  "pixels-raw",
  "input-bias-dropped",
  "hidden-bias-zero",
  "z-transposed-forward",
  "one-hot-shifted",
  "sigmoid-twice",
  "factor-2-dropped",
  "factor-2-twice",
  "bias-delta",
  "z-corrected-first",
  "z-transposed-backward",
  "hidden-slope-dropped",
  "bias-gradient-dropped",
  "mean-dropped",
  "mean-twice",
  "sign-flipped",
  "alpha-small",
  "alpha-large",
] as const;

export type FaultId = (typeof faultIds)[number];
