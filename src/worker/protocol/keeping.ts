import type { Stamp } from "../../core/trace.ts";
import type { ShelfFault } from "../../device/shelf.ts";
import type { Model } from "./network.ts";
import type { RunRecord } from "./training.ts";

/** A network as it stands on the shelf. */
export interface KeptNetwork extends Pick<Model, "sizes" | "init" | "weights"> {
  readonly form: 1;
  /** When, in milliseconds since 1970: the same as that of the run it was written with. */
  readonly at: number;
}

/** A run as it stands on the shelf: its checkpoints stand by themselves, those at `moments`. */
export interface KeptRun extends Omit<RunRecord, "checkpoints"> {
  readonly form: 1;
  readonly at: number;
  readonly sizes: readonly number[];
  readonly moments: readonly number[];
}

/** The network in use was put on the device's shelf as it was at this revision, its run too; or was not. */
export interface KeptNews extends Stamp {
  readonly kind: "kept";
  readonly fault: ShelfFault | null;
}
