import type { ReactNode } from "react";
import { untranslated } from "./untranslated.ts";
import "./figures.css";

/** What will stand there: an image's pixels, a column of cells, rows of bars, or a table. */
export type Ghost =
  | { readonly kind: "image" }
  | { readonly kind: "cells"; readonly count: number }
  | { readonly kind: "bars"; readonly count: number; readonly first: number }
  | { readonly kind: "table"; readonly rows: number; readonly columns: number };

interface PlaceholderProps {
  readonly ghost: Ghost;
  /** In CSS pixels; an image is as high as it is wide. What will stand here has the same: nothing moves when it does. */
  readonly height: number;
  /** What will stand here, for a screen reader. */
  readonly label: string;
  /** The step that will compute it, in words: "étape 2a". */
  readonly step: ReactNode;
  readonly onGo: () => void;
}

/** What is not computed yet: the faint form of what will stand there, and the step that will fill it; a click goes there. */
export function Placeholder({ ghost, height, label, step, onGo }: PlaceholderProps) {
  return (
    <button
      type="button"
      className="figure-placeholder"
      data-ghost={ghost.kind}
      style={ghost.kind === "image" ? undefined : { height }}
      onClick={onGo}
    >
      <GhostLines ghost={ghost} height={height} />
      <span className="visually-hidden">{label} </span>
      <span className="figure-placeholder-step">{step}</span>
    </button>
  );
}

/** Rows lower than this, in CSS pixels, have no room for their number. */
const numberedFrom = 12;

/** The faint form alone, over the whole of the element that it stands in. */
export function GhostLines({ ghost, height }: Pick<PlaceholderProps, "ghost" | "height">) {
  if (ghost.kind === "image" || ghost.kind === "table") {
    const [rows, columns] = ghost.kind === "image" ? [28, 28] : [ghost.rows, ghost.columns];
    return (
      <span
        className="ghost-table"
        style={{ backgroundSize: `${100 / Math.min(columns, 40)}% ${100 / Math.min(rows, 40)}%` }}
      />
    );
  }
  const { kind, count } = ghost;
  const step = height / count;
  const thick = Math.max(1, Math.min(14, 0.6 * step));
  const numbered = kind === "bars" && step >= numberedFrom;
  return (
    <svg {...untranslated} className="ghost-rows" height={height} aria-hidden="true">
      {Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change order
        <g key={n} transform={`translate(0 ${(n + 0.5) * step})`}>
          {numbered && (
            <text className="figure-index" x={9}>
              {ghost.first + n}
            </text>
          )}
          <rect
            x={numbered ? 20 : 0}
            y={-thick / 2}
            width={kind === "cells" ? "100%" : numbered ? "calc(100% - 20px)" : "100%"}
            height={thick}
            rx={1}
          />
        </g>
      ))}
    </svg>
  );
}
