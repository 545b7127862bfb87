/** What a run is told. */
export interface RunSettings {
  /** α, the learning rate. */
  readonly alpha: number;
  /** P, samples that one correction uses. The last batch of an epoch is shorter where P does not divide `samples` (R2). */
  readonly batch: number;
  readonly epochs: number;
  /** How many of the training set's first samples are used. */
  readonly samples: number;
  /** Of the order in which each epoch takes them, and of the variations. */
  readonly seed: number;
  /**
   * The share of the samples, 0..1, that each epoch turns, shears and stretches anew before they are learnt from (`varyImage`).
   * 0 unless given. Only for images of 28×28.
   */
  readonly varied?: number;
  /** The share of the samples, 0..1, whose place digits in styles that MNIST lacks take (`Trainer.keepStyled`). 0 unless given. */
  readonly styled?: number;
  /** What α is multiplied by after each epoch, above 0 and at most 1. 1 unless given: α stays as it is. */
  readonly decay?: number;
  /**
   * What is kept at the end is the mean of the weights along so many of the last epochs (`AVERAGED_EVERY` samples apart); 0 unless
   * given: the last weights.
   */
  readonly averaged?: number;
}
