import { memo } from "react";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import type { CellLayout, Place } from "./cell-layout.ts";
import type { Lit, LitRole } from "./lit.ts";
import { outline } from "./outline.ts";

/** Above this many cells of one role in one figure, one outline is drawn around them all. */
const outlinedTogether = 40;

interface LitOverlayProps {
  readonly layout: CellLayout;
  readonly lit: readonly Lit[];
}

/**
 * The lit cells of a figure, over its drawing. Each is a `<g data-cell="z:5,3" data-role="focus">`; many of one role are
 * one `<g data-role="source" data-count="784">`. Only this layer renders when the lit cells change.
 */
export const LitOverlay = memo(function LitOverlay({ layout, lit }: LitOverlayProps) {
  return (
    <svg
      className="figure-overlay"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {(["use", "source", "focus"] as const).map((role) => (
        <RoleMarks key={role} role={role} layout={layout} found={shown(layout, lit, role)} />
      ))}
    </svg>
  );
});

interface Found {
  readonly cell: Cell;
  readonly place: Place;
}

/** The lit cells of a role that this figure shows, each once. */
function shown(layout: CellLayout, lit: readonly Lit[], role: LitRole): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { cell, role: own } of lit) {
    const place = own === role ? layout.place(cell) : null;
    if (place !== null) found.set(cellKey(cell), { cell, place });
  }
  return [...found.values()];
}

function RoleMarks({ role, layout, found }: { role: LitRole; layout: CellLayout; found: readonly Found[] }) {
  if (found.length > outlinedTogether) {
    const path = outline(
      layout,
      found.map(({ place }) => place),
    );
    return (
      <g className="figure-lit" data-role={role} data-count={found.length}>
        <path className="figure-lit-halo" d={path} />
        <path className="figure-lit-line" d={path} />
      </g>
    );
  }
  return found.map(({ cell, place }) => (
    <g key={cellKey(cell)} className="figure-lit" data-role={role} data-cell={cellKey(cell)}>
      <Mark className="figure-lit-halo" layout={layout} place={place} />
      <Mark className="figure-lit-line" layout={layout} place={place} />
    </g>
  ));
}

function Mark({ className, layout, place }: { className: string; layout: CellLayout; place: Place }) {
  return <rect className={className} {...layout.box(place)} />;
}
