import { type Cell, sameCell } from "../course/cell.ts";
import { store } from "./store.ts";

/** Lights a cell everywhere, or none. */
export function pointAt(cell: Cell | null): void {
  const { focus } = store.getState();
  if (focus !== cell && !sameCell(focus, cell)) store.setState({ focus: cell });
}

/** Holds a cell: the loupe opens on it, and the one held before is the way back. */
export function pin(cell: Cell): void {
  store.setState(({ pinned, trail }) =>
    sameCell(pinned, cell) ? {} : { pinned: cell, trail: pinned === null ? trail : [...trail, pinned] },
  );
}

/** Goes back to the cell held before; lets go of the first. */
export function pinBefore(): void {
  store.setState(({ trail }) => ({ pinned: trail.at(-1) ?? null, trail: trail.slice(0, -1) }));
}

/** Lets go. */
export function unpin(): void {
  store.setState({ pinned: null, trail: [] });
}
