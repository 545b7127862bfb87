// biome-ignore-all lint/a11y/useSemanticElements: a drawing is no HTML table; only its active cell stands in the DOM
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, aria-activedescendant tells the cell
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { Cell } from "../course/symbols/cell.ts";
import "./figures.css";
import { type CellLayout, keptPlace, type Place, samePlace } from "./cell-layout.ts";
import { type Lit, nothingLit } from "./lit.ts";
import { LitOverlay, type Marks } from "./lit-overlay.tsx";
import { walked } from "./roving.ts";

/** What every figure of cells takes besides its values. */
export interface CellFigureProps {
  /** The figure's name for a screen reader: "Activations U_j of the hidden layer". */
  readonly label: string;
  /** A cell and its value in words, in the reader's language: "U_3 = 0,982". */
  readonly describe: (cell: Cell) => string;
  /** The cells to light, those of other figures included: each figure picks its own. */
  readonly lit?: readonly Lit[] | undefined;
  /** The cell under the pointer or the keyboard's, null when neither is there any more. */
  readonly onPoint?: ((cell: Cell | null) => void) | undefined;
  /** Click, tap or Enter. */
  readonly onPin?: ((cell: Cell) => void) | undefined;
  /** The drawing's textual equivalent where the cells alone do not tell it; hidden from sight. */
  readonly summary?: ReactNode;
  readonly className?: string | undefined;
}

interface CellSurfaceProps extends CellFigureProps {
  readonly layout: CellLayout;
  /** Where the lit cells' marks stand, over the drawing unless said. */
  readonly marks?: Marks;
  /** The drawing, filling the surface. */
  readonly children: ReactNode;
  readonly style?: CSSProperties | undefined;
}

/**
 * A figure's cells as one tab stop: an ARIA grid of which only the active cell stands in the DOM (its row and column
 * numbers tell where it is), so that a screen reader says the cell's value as the arrow keys walk. Enter pins. The keys
 * that are answered are `defaultPrevented`: a page-wide shortcut must look at that.
 */
export function CellSurface({ layout, marks = "around", children, style, ...figure }: CellSurfaceProps) {
  const { label, describe, lit = nothingLit, onPoint, onPin, summary, className } = figure;
  const activeId = useId();
  const summaryId = useId();
  const [chosen, choose] = useState<Place | null>(null);
  const [pointed, point] = useState<Place | null>(null);
  const active = keptPlace(layout, chosen);
  const activeCell = active === null ? null : layout.cell(active);

  useLeaving(pointed !== null, () => onPoint?.(null));

  const pointAt = (place: Place | null): void => {
    if (samePlace(place, pointed)) return;
    point(place);
    onPoint?.(place === null ? null : layout.cell(place));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const place = placeUnder(layout, event);
    if (place !== null) choose(place);
    pointAt(place);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const place = placeUnder(layout, event);
    const cell = place === null ? null : layout.cell(place);
    if (cell !== null) onPin?.(cell);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === null || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && activeCell !== null && onPin !== undefined) {
      event.preventDefault();
      onPin(activeCell);
      return;
    }
    const next = walked(layout, active, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    pointAt(next);
  };

  return (
    <div className={className === undefined ? "figure" : `figure ${className}`}>
      <div
        role="grid"
        className="figure-surface"
        tabIndex={0}
        aria-label={label}
        aria-describedby={summary === undefined ? undefined : summaryId}
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        aria-activedescendant={active === null ? undefined : activeId}
        style={style}
        onPointerMove={(event) => pointAt(placeUnder(layout, event))}
        onPointerDown={onPointerDown}
        onPointerLeave={() => pointAt(null)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(":focus-visible")) pointAt(active);
        }}
        onBlur={() => pointAt(null)}
      >
        <div aria-hidden="true">
          {marks === "behind" && <LitOverlay layout={layout} lit={lit} marks={marks} />}
          {children}
          {marks === "around" && <LitOverlay layout={layout} lit={lit} marks={marks} />}
        </div>
        <div role="row" className="visually-hidden" aria-rowindex={(active?.row ?? 0) + 1}>
          <div role="gridcell" id={activeId} tabIndex={-1} aria-colindex={(active?.column ?? 0) + 1}>
            {activeCell === null ? null : describe(activeCell)}
          </div>
        </div>
      </div>
      {summary === undefined ? null : (
        <div id={summaryId} className="visually-hidden">
          {summary}
        </div>
      )}
    </div>
  );
}

/** Says that nothing is pointed at any more when a figure goes from the page under the pointer: no event would. */
function useLeaving(pointed: boolean, leave: () => void): void {
  const latest = useRef({ pointed, leave });
  useEffect(() => {
    latest.current = { pointed, leave };
  });
  useEffect(
    () => () => {
      if (latest.current.pointed) latest.current.leave();
    },
    [],
  );
}

/** The place under the pointer, whatever size the surface has on the page. */
function placeUnder(layout: CellLayout, event: MouseEvent<HTMLElement>): Place | null {
  const bounds = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - bounds.left) / bounds.width) * layout.width;
  const y = ((event.clientY - bounds.top) / bounds.height) * layout.height;
  const place = layout.hit(x, y);
  return place !== null && layout.cell(place) !== null ? place : null;
}
