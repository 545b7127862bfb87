import type { OutputKind } from "../../core/network.ts";
import type { LineStyle } from "../../figures/line-style.ts";

/** A is dashed and B is not: the two are told apart without colour. */
export const laneStyles: Readonly<Record<OutputKind, LineStyle>> = {
  sigmoid: { hue: "error", dash: [7, 4] },
  softmax: { hue: "output", dash: [] },
};

export const laneOutputs = ["sigmoid", "softmax"] as const satisfies readonly OutputKind[];
