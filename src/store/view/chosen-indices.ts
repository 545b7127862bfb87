import type { Indices } from "../../course/algebra/expression.ts";
import { store } from "../store.ts";
import { showHiddenNeuron } from "./focus.ts";

/** The indices that a reader may choose for all equations. */
export const choosable = ["i", "j", "k"] as const;
export type ChoosableIndex = (typeof choosable)[number];

/** Makes every equation of the course speak of this i, j or k, until a cell is pinned that names another. */
export function chooseIndex(index: ChoosableIndex, value: number): void {
  const { chosen, view } = store.getState();
  const kept: Partial<Indices> = chosen?.pinned === view.pinned ? chosen.indices : {};
  if (index === "j" && value >= 1) showHiddenNeuron(value);
  store.setState({
    chosen: { indices: { ...kept, [index]: value }, pinned: view.pinned, neuron: store.getState().view.neuron },
  });
}
