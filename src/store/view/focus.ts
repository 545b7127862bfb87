import { type Cell, sameCell } from "../../course/symbols/cell.ts";
import { hiddenNeuronOf } from "../../course/symbols/neurons.ts";
import { limits } from "../../setup/limits.ts";
import { changeView, store } from "../store.ts";

/** Lights a cell everywhere, or none. */
export function pointAt(cell: Cell | null): void {
  const { focus } = store.getState();
  if (focus !== cell && !sameCell(focus, cell)) store.setState({ focus: cell });
}

/** Holds a cell: the loupe opens on it, and the one held before is the way back. */
export function pin(cell: Cell): void {
  const { pinned, trail } = store.getState().view;
  if (!sameCell(pinned, cell))
    changeView({ pinned: cell, trail: pinned === null ? trail : [...trail, pinned].slice(-limits.trail.most) });
}

/** Goes back to the cell held before; lets go of the first. */
export function pinBefore(): void {
  const { trail } = store.getState().view;
  changeView({ pinned: trail.at(-1) ?? null, trail: trail.slice(0, -1) });
}

/** Goes back along the trail to its cell number `place`, from 0; those pinned after it are forgotten. */
export function pinBackTo(place: number): void {
  const { trail } = store.getState().view;
  const cell = trail[place];
  if (cell !== undefined) changeView({ pinned: cell, trail: trail.slice(0, place) });
}

/** Lets go. */
export function unpin(): void {
  changeView({ pinned: null, trail: [] });
}

/** The hidden neuron j ≥ 1 whose weights are shown as an image: a cell's own, if it has one. */
export function showHiddenNeuron(of: Cell | number): void {
  const j = typeof of === "number" ? of : hiddenNeuronOf(of);
  if (j !== undefined && j >= 1) changeView({ neuron: j });
}
