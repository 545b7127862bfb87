import { scaleSqrt } from "d3-scale";
import { type RefObject, useEffect, useRef } from "react";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import type { LitRole } from "../../figures/lit.ts";
import { pin, pointAt } from "../../store/view/focus.ts";
import type { NetworkLayout, PlacedEdge } from "./drawing-layout.ts";
import type { Moment } from "./moment.ts";

/** Width of the thinnest and of the thickest line, in CSS pixels. */
const widths = [1, 4.5] as const;
/** How long a step's numbers run along the edges, in milliseconds. */
const runTime = 700;
const head = { length: 11, half: 5.5 } as const;

interface EdgeLinesProps {
  readonly layout: NetworkLayout;
  readonly moment: Moment;
  readonly litOf: (edge: PlacedEdge["edge"]) => LitRole | undefined;
  /** A picture: nothing is pointed at. */
  readonly still?: boolean;
}

/**
 * The edges: as wide as their weights are large, warm and whole where they are positive, cool and dashed where they are negative,
 * dotted at 0; without colour where another number stands on them, whose sign it would contradict. An arrowhead says which way the step's numbers go, and they run along once when the step changes.
 */
export function EdgeLines({ layout, moment, litOf, still = false }: EdgeLinesProps) {
  const { trace, kindOf, partOf } = moment;
  const root = useRef<SVGSVGElement>(null);
  useRunning(root, moment);
  const size = (edge: PlacedEdge["edge"]): number => Math.abs(cellValue(trace, edge.cells.weights) ?? 0);
  const largest = Math.max(1e-12, ...layout.edges.map(({ edge }) => size(edge)));
  const widthOf = scaleSqrt([0, largest], widths);
  return (
    <svg
      ref={root}
      className="edge-lines"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      {layout.edges.map((placed) => {
        const { edge } = placed;
        const weight = cellValue(trace, edge.cells.weights) ?? 0;
        const part = partOf(edge);
        const shown: Cell = edge.cells.weights;
        return (
          <g
            key={edge.key}
            className="edge"
            data-part={part}
            data-on={kindOf(edge) === "weights" ? "weight" : "other"}
            data-lit={litOf(edge)}
          >
            <path
              className="edge-line"
              data-sign={weight > 0 ? "positive" : weight < 0 ? "negative" : "zero"}
              d={lineOf(placed)}
              strokeWidth={widthOf(Math.abs(weight))}
            />
            {(part === "forward" || part === "back") && (
              <>
                <path className="edge-run" d={lineOf(placed)} pathLength={1} />
                <path className="edge-head" d={headOf(placed, part)} />
              </>
            )}
            {!still && (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keys reach the edge's button
              <path
                className="edge-reach"
                data-cell={cellKey(shown)}
                d={lineOf(placed)}
                onPointerEnter={() => pointAt(shown)}
                onPointerLeave={() => pointAt(null)}
                onClick={() => pin(shown)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function lineOf({ start, end }: PlacedEdge): string {
  return `M${start.x} ${start.y}L${end.x} ${end.y}`;
}

/** A triangle at the end that the numbers come to. */
function headOf({ start, end }: PlacedEdge, way: "forward" | "back"): string {
  const [from, to] = way === "forward" ? [start, end] : [end, start];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [bx, by] = [to.x - head.length * ux, to.y - head.length * uy];
  const [left, right] = [1, -1].map((side) => `${bx - side * head.half * uy} ${by + side * head.half * ux}`);
  return `M${to.x} ${to.y}L${left}L${right}Z`;
}

/** Lets a dash run once along the edges of a new step, the way its numbers go; none where motion is not wanted. */
function useRunning(root: RefObject<SVGSVGElement | null>, { step }: Moment): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const first = before.current === null;
    const changed = before.current !== step;
    before.current = step;
    if (first || !changed || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const path of root.current?.querySelectorAll<SVGPathElement>(".edge-run") ?? []) {
      const back = path.parentElement?.dataset.part === "back";
      path.animate(
        [
          { strokeDashoffset: back ? -1 : 0.2, opacity: 1 },
          { strokeDashoffset: back ? 0.2 : -1, opacity: 1 },
        ],
        { duration: runTime, easing: "ease-in-out" },
      );
    }
  }, [root, step]);
}
