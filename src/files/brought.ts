import type { UnderstoodLayer } from "./network-arrays.ts";

/** What a file brought, to be told: a setup or a trace shows itself. */
export type Brought =
  | {
      readonly kind: "network";
      readonly understood: readonly UnderstoodLayer[];
      readonly left: readonly string[];
      /** What goes through the network: a digit, numbers of the file, those that were there, or made-up ones. */
      readonly sample: "digit" | "brought" | "kept" | "made-up";
    }
  | {
      readonly kind: "digits";
      readonly added: number;
      readonly duplicates: number;
      readonly leftOut: number;
      readonly faulty: number;
    }
  /** Progress in so many exercises. */
  | { readonly kind: "progress"; readonly exercises: number }
  | {
      readonly kind: "session";
      readonly networks: number;
      readonly runs: number;
      /** Digits that were not there already. */
      readonly digits: number;
      readonly exercises: number;
    };
