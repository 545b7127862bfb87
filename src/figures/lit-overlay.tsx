import { memo, useId } from "react";
import { type Cell, cellKey } from "../course/symbols/cell.ts";
import type { CellLayout, Place } from "./cell-layout.ts";
import type { Lit, LitRole } from "./lit.ts";
import { litPlaces, outline, sidesOf } from "./outline.ts";

/** Above this many cells of one role in one figure, one outline is drawn around them all. */
const outlinedTogether = 40;

/**
 * How cells are marked. `around`: by an outline over the drawing, for coloured cells. `behind`: by a tint and a line at the edge
 * beneath the drawing, where numbers stand: no mark covers a number.
 */
export type Marks = "around" | "behind";

interface LitOverlayProps {
  readonly layout: CellLayout;
  readonly lit: readonly Lit[];
  readonly marks: Marks;
}

/**
 * The lit cells of a figure. Each is a `<g data-cell="z:5,3" data-role="focus">`; many of one role are one
 * `<g data-role="source" data-count="784">`. Only this layer renders when the lit cells change.
 */
export const LitOverlay = memo(function LitOverlay({ layout, lit, marks }: LitOverlayProps) {
  return (
    <svg
      className="figure-overlay"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {(["use", "source", "focus"] as const).map((role) => (
        <RoleMarks key={role} role={role} layout={layout} marks={marks} found={shown(layout, lit, role)} />
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

interface RoleMarksProps {
  readonly role: LitRole;
  readonly layout: CellLayout;
  readonly marks: Marks;
  readonly found: readonly Found[];
}

function RoleMarks({ role, layout, marks, found }: RoleMarksProps) {
  const around = useId();
  const places = found.map(({ place }) => place);
  if (found.length > outlinedTogether && marks === "around") {
    const path = outline(layout, places);
    return (
      <g className="figure-lit" data-role={role} data-count={found.length}>
        <path className="figure-lit-halo" d={path} />
        <path className="figure-lit-line" d={path} />
      </g>
    );
  }
  if (found.length === 0) return null;
  const lit = litPlaces(layout, places);
  const outside = marks === "behind" ? undefined : `url(#${around})`;
  return (
    <>
      {outside !== undefined && (
        <clipPath id={around}>
          <path clipRule="evenodd" d={outsideOf(layout, places)} />
        </clipPath>
      )}
      {found.map(({ cell, place }) => (
        <g key={cellKey(cell)} className="figure-lit" data-role={role} data-cell={cellKey(cell)} clipPath={outside}>
          {marks === "behind" ? <Tint layout={layout} place={place} /> : <Sides path={sidesOf(layout, place, lit)} />}
        </g>
      ))}
    </>
  );
}

/** All but the cells: a frame shows around them alone, so that a cell thinner than its frame keeps its colour. */
function outsideOf({ width, height, box }: CellLayout, places: readonly Place[]): string {
  const all = `M${-width} ${-height}h${3 * width}v${3 * height}h${-3 * width}z`;
  const cells = places.map(box).map((one) => `M${one.x} ${one.y}h${one.width}v${one.height}h${-one.width}z`);
  return all + cells.join("");
}

function Sides({ path }: { readonly path: string }) {
  return (
    <>
      <path className="figure-lit-halo" d={path} />
      <path className="figure-lit-line" d={path} />
    </>
  );
}

function Tint({ layout, place }: { readonly layout: CellLayout; readonly place: Place }) {
  const box = layout.box(place);
  return (
    <>
      <rect className="figure-lit-tint" {...box} />
      <path className="figure-lit-edge" d={`M${box.x} ${box.y}v${box.height}`} />
    </>
  );
}
