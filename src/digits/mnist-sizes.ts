/** The two sets of MNIST. */
export type MnistSetName = "train" | "test";

/** How many digits each set has. */
export const setSizes: Readonly<Record<MnistSetName, number>> = { train: 60_000, test: 10_000 };

/** Rows and columns of every image. */
export const imageSide = 28;

/** Grey levels a digit: 28 rows of 28, 0 = paper, 255 = full ink. */
export const imageSize = imageSide * imageSide;

/** r^0 … r^m of a network that reads these digits: an input a pixel, the hidden layers given, an output a class. */
export function readerSizes(hidden: readonly number[]): readonly number[] {
  return [imageSize, ...hidden, 10];
}
