import type { ReactNode } from "react";

interface NodeProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

/** A quantity as a node of a path. */
export function PathNode({ x, y, children }: NodeProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="path-node" r={20} />
      <text className="path-name">{children}</text>
    </g>
  );
}

interface EdgeProps {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Its sign gives colour and dashes, its size relative to `largest` the width. */
  readonly value: number;
  readonly largest: number;
  readonly text?: string;
}

/** A link of a path: how many times as much the next quantity moves. A negative link is dashed, one that is 0 dotted. */
export function PathEdge({ from: [x1, y1], to: [x2, y2], value, largest, text }: EdgeProps) {
  const sign = value === 0 ? "zero" : value < 0 ? "negative" : "positive";
  const width = largest === 0 ? 1 : 1 + (6 * Math.abs(value)) / largest;
  return (
    <>
      <line className="path-edge" data-sign={sign} x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={width} />
      {text !== undefined && (
        <text className="path-number" x={(x1 + x2) / 2} y={(y1 + y2) / 2}>
          {text}
        </text>
      )}
    </>
  );
}
