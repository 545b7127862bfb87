import { imageSide, imageSize, type MnistSetName, setSizes } from "./mnist-sizes.ts";

/** What an idx file holds, as its magic number says: bytes (0x08) in 3 dimensions or in 1. */
export type IdxKind = "images" | "labels";

const idxMagic: Readonly<Record<IdxKind, number>> = { images: 0x0000_0803, labels: 0x0000_0801 };

/** Bytes before the first value: the magic number, the count and, for images, rows and columns, 4 bytes each. */
export const idxHeaderSize: Readonly<Record<IdxKind, number>> = { images: 16, labels: 8 };

/** Bytes of one digit: its 784 grey levels, or its label. */
export const itemSize: Readonly<Record<IdxKind, number>> = { images: imageSize, labels: 1 };

/** One packed file: a whole idx file of its own, gzipped, that holds digits `first` to `first + count − 1` of its set. */
export interface MnistFile {
  /**
   * The file's name in the site's `mnist/` folder. Not `.gz`: a server that sees that ending says `Content-Encoding:
   * gzip`, and the browser then hands over bytes already decoded.
   */
  readonly name: string;
  readonly set: MnistSetName;
  readonly kind: IdxKind;
  readonly first: number;
  readonly count: number;
}

/** Images a file, smallest first: a page opens on the first thousand, 165 kB. */
const imageCounts: Readonly<Record<MnistSetName, readonly number[]>> = {
  train: [1_000, 4_000, 5_000, 10_000, 10_000, 10_000, 10_000, 10_000],
  test: [1_000, 9_000],
};

function labelsOf(set: MnistSetName): MnistFile {
  return { name: `${set}-labels.gz.bin`, set, kind: "labels", first: 0, count: setSizes[set] };
}

function imagesOf(set: MnistSetName): MnistFile[] {
  let first = 0;
  return imageCounts[set].map((count, n) => {
    const file: MnistFile = { name: `${set}-images-${n}.gz.bin`, set, kind: "images", first, count };
    first += count;
    return file;
  });
}

const [trainStart, ...trainRest] = imagesOf("train");
const [testStart, ...testRest] = imagesOf("test");

/**
 * All packed files in the order in which they are fetched: labels before the images that they belong to, a first
 * thousand of both sets, then all training digits, then the other test digits.
 */
export const mnistFiles: readonly MnistFile[] = [
  labelsOf("train"),
  ...(trainStart === undefined ? [] : [trainStart]),
  labelsOf("test"),
  ...(testStart === undefined ? [] : [testStart]),
  ...trainRest,
  ...testRest,
];

/** The length in bytes of a file once decoded, header included. */
export function decodedSize(file: MnistFile): number {
  return idxHeaderSize[file.kind] + file.count * itemSize[file.kind];
}

/** The header that a decoded file must begin with: big-endian magic number, count and, for images, rows and columns. */
export function idxHeader(file: MnistFile): Uint8Array<ArrayBuffer> {
  const words =
    file.kind === "images" ? [idxMagic.images, file.count, imageSide, imageSide] : [idxMagic.labels, file.count];
  const header = new Uint8Array(idxHeaderSize[file.kind]);
  const view = new DataView(header.buffer);
  words.forEach((word, n) => {
    view.setUint32(4 * n, word);
  });
  return header;
}
