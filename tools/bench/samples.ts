/** Images, one after the other, and their labels. */
export interface Samples {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** MNIST's two sets. */
export interface Mnist {
  readonly train: Samples;
  readonly test: Samples;
}

/** MNIST from its four idx files, read by name. */
export async function readMnist(read: (name: string) => Promise<Uint8Array>): Promise<Mnist> {
  const set = async (name: string): Promise<Samples> => ({
    images: (await read(`${name}-images-idx3-ubyte`)).subarray(16),
    labels: (await read(`${name}-labels-idx1-ubyte`)).subarray(8),
  });
  return { train: await set("train"), test: await set("t10k") };
}
