import type { Trace } from "../../core/trace.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import type { Given } from "../../store/network/small-network.ts";
import { drawnNetwork } from "./drawn-network.ts";

/** The cell that a given number is; undefined where the network has no such place. */
export function cellOfGiven(trace: Trace, given: Given): Cell | undefined {
  const { nodes, edges, sizes } = drawnNetwork(trace);
  if (given.kind === "weight") {
    const { layer, from, to } = given.place;
    return edges.find((edge) => edge.layer === layer && edge.from === from && edge.to === to)?.cells.weights;
  }
  const [layer, role] = given.kind === "input" ? [0, "output"] : [sizes.length - 1, "truth"];
  const node = nodes.find((one) => one.layer === layer && one.index === given.place + 1);
  return node?.parts.find((part) => part.role === role)?.cell;
}
