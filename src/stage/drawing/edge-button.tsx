import { memo } from "react";
import { depth } from "../../core/network.ts";
import { cellKey } from "../../course/symbols/cell.ts";
import type { LitRole } from "../../figures/lit.ts";
import { useStore, useWords } from "../../store/store.ts";
import { pin, pointAt, showHiddenNeuron } from "../../store/view/focus.ts";
import { useOtherOutput } from "../differs-sign.tsx";
import { usePass } from "../pass-context.tsx";
import type { DrawnEdge } from "./drawn-network.ts";
import type { EdgeLabel } from "./edge-labels.ts";
import type { EdgeNumber } from "./edge-number.ts";
import type { EdgePart } from "./moment.ts";
import { SpokenBadge } from "./spoken-badge.tsx";
import { useWeightDrag } from "./use-weight-drag.ts";
import { type Stop, stopKey } from "./walk.ts";
import { drawingWords } from "./words.ts";

interface EdgeButtonProps extends EdgeLabel, EdgeNumber {
  readonly edge: DrawnEdge;
  /** How it takes part in the step. */
  readonly part: EdgePart;
  readonly lit: LitRole | undefined;
  /** The equation that is worked out beside the drawing for this weight, if one is. */
  readonly spoken: string | undefined;
  /** Whether the other output gives what is shown another value. */
  readonly differs: boolean;
  readonly active: boolean;
  readonly onActive: (stop: Stop) => void;
}

/**
 * A weight's number on its edge, or its correction and what it becomes: shown where it stands clear, else when it is looked at. A step
 * renders only those that change.
 */
export const EdgeButton = memo(function EdgeButton(props: EdgeButtonProps) {
  const { edge, x, y, width, height, clear, kind, value, after, cell, part, lit, spoken, active, onActive } = props;
  const { format } = usePass();
  const held = useStore(
    ({ view: { pinned } }) =>
      pinned !== null && Object.values(edge.cells).some((cell) => cellKey(cell) === cellKey(pinned)),
  );
  const stop: Stop = { kind: "edge", layer: edge.layer, from: edge.from, to: edge.to };
  const name = useName(props);
  const { wasDragged, handlers } = useWeightDrag(kind === "weights" ? cell : null);
  return (
    <button
      type="button"
      className="edge-number number"
      data-stop={stopKey(stop)}
      data-cell={cellKey(cell)}
      data-kind={kind}
      data-part={part}
      data-clear={clear || undefined}
      data-lit={lit}
      data-held={held || undefined}
      tabIndex={active ? 0 : -1}
      aria-label={name}
      aria-pressed={held}
      style={{ left: x, top: y, width, height }}
      {...handlers}
      onClick={() => {
        if (wasDragged()) return;
        onActive(stop);
        showHiddenNeuron(cell);
        pin(cell);
      }}
      onFocus={() => {
        onActive(stop);
        pointAt(cell);
      }}
      onBlur={() => pointAt(null)}
      onPointerEnter={() => pointAt(cell)}
      onPointerLeave={() => pointAt(null)}
    >
      <span className="edge-value">
        {spoken !== undefined && <SpokenBadge equation={spoken} />}
        {format(value)}
      </span>
      {after !== undefined && <span className="edge-after">→ {format(after)}</span>}
    </button>
  );
});

/** Its name: “poids w_{1,2} = 0,25, de X_1 vers le neurone caché 2”. */
function useName({ edge, kind, value, cell, differs }: EdgeButtonProps): string {
  const words = useWords(drawingWords);
  const other = useOtherOutput();
  const { trace, format, describe } = usePass();
  const m = depth(trace.spec);
  const more = kind === "weights" ? null : kind === "returned" ? words.returned(format(value)) : describe(cell);
  return words.weight(
    describe(edge.cells.weights),
    words.neuron(edge.from === 0 ? "bias" : edge.layer === 1 ? "input" : "hidden", edge.layer - 1, edge.from, m),
    words.neuron(edge.layer === m ? "output" : "hidden", edge.layer, edge.to, m),
    [more, differs ? other : null].filter((one) => one !== null),
  );
}
