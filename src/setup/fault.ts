import type { Limit, SizeFault } from "./limits.ts";

/** What could not be used of an address or of a file, as data: `faultSentence` says it in both languages. */
export type SetupFault =
  | SizeFault
  /** Not a number as it is written in an address: decimal digits with a point. */
  | { readonly code: "number"; readonly key: string; readonly found: string }
  | { readonly code: "range"; readonly key: string; readonly found: string; readonly limit: Limit }
  | { readonly code: "choice"; readonly key: string; readonly found: string; readonly known: readonly string[] }
  /** Not written as this part is written. */
  | { readonly code: "form"; readonly key: string; readonly found: string }
  | { readonly code: "key"; readonly key: string }
  | { readonly code: "place"; readonly found: string }
  | { readonly code: "page"; readonly found: string }
  /** The address speaks of a drawing that it does not carry. */
  | { readonly code: "not-carried" }
  | { readonly code: "long"; readonly found: number; readonly most: number }
  /** MNIST and drawings need 784 inputs and 10 outputs; numbers typed by hand 1 to that many. */
  | { readonly code: "ends"; readonly inputs: number; readonly outputs: number }
  /** Rows count from 0. */
  | {
      readonly code: "row";
      readonly row: number;
      readonly part: "x" | "y";
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "matrices"; readonly found: number; readonly expected: number }
  /** Layers count from 1. */
  | { readonly code: "matrix"; readonly layer: number; readonly found: number; readonly expected: number };
