/** What can be wrong with what the core is given. The app has a sentence for each, in French and in English. */
export type CoreFault =
  | { readonly code: "shape"; readonly what: string; readonly expected: number; readonly found: number }
  | { readonly code: "label"; readonly found: number; readonly classes: number }
  /** Σ_k y_k where it must be 1. */
  | { readonly code: "truth-sum"; readonly found: number }
  | { readonly code: "not-finite"; readonly what: string; readonly position: number }
  | { readonly code: "setting"; readonly what: string; readonly found: number };

/** Thrown by every function of the core that refuses its arguments; `fault` says why, as data. */
export class CoreError extends Error {
  override readonly name = "CoreError";
  readonly fault: CoreFault;

  constructor(fault: CoreFault) {
    super(sentence(fault));
    this.fault = fault;
  }
}

function sentence(fault: CoreFault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} has ${fault.found} values, ${fault.expected} expected`;
    case "label":
      return `label ${fault.found} is not one of 0..${fault.classes - 1}`;
    case "truth-sum":
      return `y sums to ${fault.found}, the log cost asks for 1`;
    case "not-finite":
      return `${fault.what} is not a finite number at position ${fault.position}`;
    case "setting":
      return `${fault.what} = ${fault.found} cannot be used`;
  }
}

/** Throws a `shape` error unless `found` is `expected`. */
export function requireLength(what: string, found: number, expected: number): void {
  if (found !== expected) throw new CoreError({ code: "shape", what, expected, found });
}

/** Throws a `not-finite` error at the first NaN or infinity of `values`. */
export function requireFinite(what: string, values: ArrayLike<number>): void {
  for (let position = 0; position < values.length; position++) {
    if (!Number.isFinite(values[position])) throw new CoreError({ code: "not-finite", what, position });
  }
}

/** Throws a `setting` error unless `holds`. */
export function requireSetting(what: string, found: number, holds: boolean): void {
  if (!holds) throw new CoreError({ code: "setting", what, found });
}
