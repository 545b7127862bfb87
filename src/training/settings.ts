/** What a run is told. */
export interface RunSettings {
  /** α, the learning rate. */
  readonly alpha: number;
  /** P, samples that one correction uses. The last batch of an epoch is shorter where P does not divide `samples` (R2). */
  readonly batch: number;
  readonly epochs: number;
  /** How many of the training set's first samples are used. */
  readonly samples: number;
  /** Of the order in which each epoch takes them. */
  readonly seed: number;
}
