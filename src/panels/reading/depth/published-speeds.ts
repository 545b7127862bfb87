/** Speeds of learning ‖(1/P) Σ_p δ^h‖ of the hidden layers before any learning, P = the first 1,000 training images of MNIST. */
interface PublishedSpeeds {
  readonly sizes: readonly number[];
  /** Nielsen, *Neural Networks and Deep Learning*, chapter 5, as printed: layer 1 first. */
  readonly printed: readonly number[];
  /** Ours: weights scaled to the layers, seed 1, softmax and the log cost. */
  readonly measured: readonly number[];
}

export const publishedSpeeds: readonly PublishedSpeeds[] = [
  { sizes: [784, 30, 30, 10], printed: [0.07, 0.31], measured: [0.012, 0.0452] },
  { sizes: [784, 30, 30, 30, 10], printed: [0.012, 0.06, 0.283], measured: [0.00275, 0.0128, 0.0663] },
];
