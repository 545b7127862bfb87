import { type RefObject, useEffect } from "react";
import type { Scope } from "../course/algebra/index-values.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { aliasesOf, isCellOf } from "../course/symbols/symbols.ts";
import { linkedCell } from "../course/writing/linked-cells.ts";
import { shownTrace } from "../store/network/passes.ts";
import type { State } from "../store/state.ts";
import { store } from "../store/store.ts";
import { pin, pointAt } from "../store/view/focus.ts";
import { currentIndices } from "../store/view/indices.ts";
import { type LinkedSpan, linkedSpan, linksFor } from "./linked-spans.ts";
import { scopeWithin } from "./statement-scope.ts";

const lit = "is-lit";
const held = "is-held";
/** Symbols of another network than the one on the stage: they light nothing there. */
const elsewhere = "[data-elsewhere] *";
/** On the equation, paragraph or list that has a symbol for the cell looked at. */
const uses = "uses-cell";

/**
 * Joins the symbols inside an element to the figures, both ways: pointed at, tapped or focused, a symbol lights its cell
 * everywhere, and a click or Enter pins it; a cell lit or pinned anywhere lights every symbol here that stands for it and
 * marks what holds one. Classes are toggled, no formula is rendered. One listener of each kind for all symbols.
 */
export function useLinkedSymbols(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    return root === null ? undefined : linkSymbols(root);
  }, [container]);
}

/** What `useLinkedSymbols` does, for an element; returns what undoes it. */
function linkSymbols(root: HTMLElement): () => void {
  let spans: Map<string, LinkedSpan[]> | null = null;
  let drawn: readonly (readonly [Element, string])[] = [];

  const show = (): void => {
    for (const [element, name] of drawn) element.classList.remove(name);
    const { focus, view } = store.getState();
    spans ??= spansOf(root);
    drawn = [...marks(focus, lit, spans), ...marks(view.pinned, held, spans)];
    for (const [element, name] of drawn) element.classList.add(name);
  };

  const point = (event: Event): void => pointAt(cellUnder(event.target));
  const leave = (): void => {
    if (store.getState().focus !== null) pointAt(null);
  };
  const click = (event: MouseEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return;
    const cell = cellUnder(event.target);
    if (cell !== null) pin(cell);
  };
  const focus = (event: Event): void => {
    const cell = cellUnder(event.target);
    if (cell !== null) pointAt(cell);
  };

  const changes = new MutationObserver(() => {
    spans = null;
    const { focus: looked, view } = store.getState();
    if (looked !== null || view.pinned !== null) show();
  });
  changes.observe(root, { childList: true, subtree: true });
  root.addEventListener("pointerover", point);
  root.addEventListener("pointerleave", leave);
  root.addEventListener("click", click);
  root.addEventListener("focusin", focus);
  root.addEventListener("focusout", leave);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.focus !== before.focus || state.view.pinned !== before.view.pinned) show();
  });
  show();
  return () => {
    changes.disconnect();
    unsubscribe();
    root.removeEventListener("pointerover", point);
    root.removeEventListener("pointerleave", leave);
    root.removeEventListener("click", click);
    root.removeEventListener("focusin", focus);
    root.removeEventListener("focusout", leave);
  };
}

/** The scope in which a view's letters have their values now. */
export function currentScope(state: State): Scope | null {
  const trace = shownTrace(state);
  return trace === null ? null : { trace, indices: currentIndices(state) };
}

function cellUnder(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-cell]:not(${elsewhere})`) : null;
  const current = currentScope(store.getState());
  const template = element?.dataset.cell;
  if (current === null || element === null || template === undefined) return null;
  const scope = scopeWithin(element.closest<HTMLElement>("[data-letters]")?.dataset.letters, current);
  const cell = linkedCell(template, scope);
  return cell !== null && isCellOf(scope.trace, cell, scope.indices.p) ? cell : null;
}

function spansOf(root: HTMLElement): Map<string, LinkedSpan[]> {
  const found = new Map<string, LinkedSpan[]>();
  for (const element of root.querySelectorAll<HTMLElement>(`[data-cell]:not(${elsewhere})`)) {
    const span = linkedSpan(element);
    if (span === null) continue;
    const same = found.get(span.symbol);
    if (same === undefined) found.set(span.symbol, [span]);
    else same.push(span);
  }
  return found;
}

/** The marks for a cell, and for the same number under its other names: U_3 and section G's o^1_3. */
function marks(
  cell: Cell | null,
  name: string,
  spans: ReadonlyMap<string, LinkedSpan[]>,
): (readonly [Element, string])[] {
  if (cell === null) return [];
  const scope = currentScope(store.getState());
  const names = scope === null ? [cell] : [cell, ...aliasesOf(cell, scope.trace)];
  return names.flatMap((one) => {
    const found = linksFor(one, spans.get(one.symbol) ?? [], scope);
    return found.flatMap(({ element, group }) => {
      const equation = group.closest(".equation");
      return [
        [element, name] as const,
        [group, uses] as const,
        ...(equation === null ? [] : [[equation, uses] as const]),
      ];
    });
  });
}
