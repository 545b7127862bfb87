import type { CoreFault } from "../../core/errors.ts";
import type { MnistSetName } from "../../digits/mnist-sizes.ts";
import type { StrokeFault } from "../../digits/strokes.ts";
import type { TrainingFault } from "../../training/errors.ts";
import type { SettingFault } from "../../training/guard.ts";

/** Why the worker refuses, as data: the page has a sentence for each, in both languages. */
export type Fault =
  | CoreFault
  | { readonly code: "no-digit"; readonly set: MnistSetName; readonly index: number; readonly available: number }
  | { readonly code: "no-network" }
  | { readonly code: "strokes"; readonly fault: StrokeFault }
  | TrainingFault
  | SettingFault
  | { readonly code: "stale"; readonly run: number }
  | { readonly code: "internal"; readonly message: string };
