/** What can go wrong while training. The app has a sentence for each, in French and in English. */
export type TrainingFault =
  /** The weights or productions grew out of what float32 holds. The weights from before the slice are back in place. */
  | { readonly code: "not-finite"; readonly what: "weights" | "productions" }
  /** More samples than the set was made for. */
  | { readonly code: "set-full"; readonly capacity: number; readonly found: number }
  /** A position that has not arrived yet, or does not exist. */
  | { readonly code: "no-sample"; readonly position: number; readonly count: number }
  /** The browser would not give the memory that this network needs. */
  | { readonly code: "memory"; readonly bytes: number };

/** Thrown by the trainer; `fault` says why, as data. */
export class TrainingError extends Error {
  override readonly name = "TrainingError";
  readonly fault: TrainingFault;

  constructor(fault: TrainingFault, options?: ErrorOptions) {
    super(sentence(fault), options);
    this.fault = fault;
  }
}

function sentence(fault: TrainingFault): string {
  switch (fault.code) {
    case "not-finite":
      return `the ${fault.what} are no longer finite numbers; the last finite weights were kept`;
    case "set-full":
      return `${fault.found} samples for a set of ${fault.capacity}`;
    case "no-sample":
      return `sample ${fault.position} of ${fault.count}`;
    case "memory":
      return `${fault.bytes} bytes of memory cannot be had`;
  }
}
