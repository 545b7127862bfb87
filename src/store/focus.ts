import { type Cell, type SymbolId, sameCell } from "../course/symbols/cell.ts";
import { changeView, store } from "./store.ts";

/** Lights a cell everywhere, or none. */
export function pointAt(cell: Cell | null): void {
  const { focus } = store.getState();
  if (focus !== cell && !sameCell(focus, cell)) store.setState({ focus: cell });
}

/** Holds a cell: the loupe opens on it, and the one held before is the way back. */
export function pin(cell: Cell): void {
  const { pinned, trail } = store.getState().view;
  if (!sameCell(pinned, cell)) changeView({ pinned: cell, trail: pinned === null ? trail : [...trail, pinned] });
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

/** Where a cell's hidden neuron j stands among its indices. */
const hiddenPlace: Partial<Record<SymbolId, number>> = {
  ...{ sigma: 0, U: 0, gPrime: 0, deltaHid: 0, z: 0, dTauDSigma: 0, gradZ: 0, batchGradZ: 0, corrZ: 0, newZ: 0 },
  ...{ w: 1, gradW: 1, batchGradW: 1, corrW: 1, newW: 1, dUDW: 1, dTauDW: 1, dYHatDW: 1 },
};

/** The hidden neuron j ≥ 1 whose weights are shown as an image: a cell's own, if it has one. */
export function showHiddenNeuron(of: Cell | number): void {
  const place = typeof of === "number" ? undefined : hiddenPlace[of.symbol];
  const j = typeof of === "number" ? of : place === undefined ? undefined : of.indices[place];
  if (j !== undefined && j >= 1) changeView({ neuron: j });
}
