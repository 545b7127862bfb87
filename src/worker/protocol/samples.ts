import type { MnistFault } from "../../digits/mnist-fault.ts";
import type { MnistSetName } from "../../digits/mnist-sizes.ts";
import type { Row } from "../../setup/setup.ts";

/** A digit of MNIST by its place in one of the two sets, from 0. */
export interface DigitRef {
  readonly set: MnistSetName;
  readonly index: number;
}

/**
 * What goes through the network: a digit of MNIST, an image of one's own with its true digit if it was said, or numbers:
 * X_1 … without the bias neuron's 1, and y_k at k.
 */
export type SampleRef =
  | ({ readonly kind: "mnist" } & DigitRef)
  | ({ readonly kind: "row" } & Row)
  | { readonly kind: "own"; readonly image: Uint8Array; readonly label: number | null };

/** One digit's image, 784 grey levels row after row, and its label. */
export interface LabelledImage {
  readonly image: Uint8Array;
  readonly label: number;
}

/** How much of MNIST is here. Byte counts are null where they did not change. */
export interface DigitsNews {
  readonly kind: "digits";
  readonly status: "loading" | "complete" | "broken";
  readonly bytesLoaded: number | null;
  readonly bytesTotal: number | null;
  readonly available: Readonly<Record<MnistSetName, number>>;
  /** What failed first, where `status` is broken. */
  readonly fault: MnistFault | null;
}
