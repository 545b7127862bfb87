import type { IdxKind } from "./mnist-files.ts";
import type { MnistSetName } from "./mnist-sizes.ts";

/** The four files of LeCun, Cortes and Burges, by the names under which they are known. */
export const idxNames = {
  "train-images-idx3-ubyte": ["train", "images"],
  "train-labels-idx1-ubyte": ["train", "labels"],
  "t10k-images-idx3-ubyte": ["test", "images"],
  "t10k-labels-idx1-ubyte": ["test", "labels"],
} as const satisfies Readonly<Record<string, readonly [MnistSetName, IdxKind]>>;

export type IdxName = keyof typeof idxNames;
