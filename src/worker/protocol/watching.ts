import type { CoreFault } from "../../core/errors.ts";
import type { Stamp } from "../../core/trace.ts";
import type { WatchedPoint, WatchSettings } from "../../training/watched-run.ts";

/** A race of A and B, or a deep network whose errors are watched layer by layer. */
export type WatchPurpose = "race" | "depth";

/** Copies of the network to be trained and watched. `weights`: where they begin, if not with the network's own. */
export interface WatchPlan {
  readonly purpose: WatchPurpose;
  readonly weights: readonly Float64Array[] | null;
  readonly settings: WatchSettings;
}

/** How the copies stand. `run` and `revision` are those of the network that they were copied from. */
export interface WatchedNews extends Stamp {
  readonly kind: "watched";
  readonly purpose: WatchPurpose;
  readonly settings: WatchSettings;
  /** `ended`: stopped before its time, by somebody or by another network. */
  readonly status: "running" | "finished" | "ended";
  /** Corrections made in each lane. */
  readonly done: number;
  /** One a lane; `fault` is why it stopped before the others. */
  readonly lanes: readonly { readonly points: readonly WatchedPoint[]; readonly fault: CoreFault | null }[];
}
