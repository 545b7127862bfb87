import { cellKey } from "../../course/symbols/cell.ts";
import type { LitRole } from "../../figures/lit.ts";
import { useStore } from "../../store/store.ts";
import { pin, pointAt, showHiddenNeuron } from "../../store/view/focus.ts";
import { usePass } from "../pass-context.tsx";
import type { DrawnEdge } from "./drawn-network.ts";
import type { EdgeLabel } from "./edge-labels.ts";
import type { EdgeNumber } from "./edge-number.ts";
import type { Moment } from "./moment.ts";
import { SpokenBadge } from "./spoken-badge.tsx";
import { useWeightDrag } from "./use-weight-drag.ts";
import { type Stop, stopKey } from "./walk.ts";

interface EdgeButtonProps {
  readonly edge: DrawnEdge;
  readonly label: EdgeLabel;
  readonly shown: EdgeNumber;
  /** Its name: “poids w_{1,2} = 0,25, de X_1 vers le neurone caché 2”. */
  readonly name: string;
  readonly moment: Moment;
  readonly lit: LitRole | undefined;
  /** The equation that is worked out beside the drawing for this weight, if one is. */
  readonly spoken: string | undefined;
  readonly active: boolean;
  readonly onActive: (stop: Stop) => void;
}

/** A weight's number on its edge, or its correction and what it becomes: shown where it stands clear, else when it is looked at. */
export function EdgeButton({ edge, label, shown, name, moment, lit, spoken, active, onActive }: EdgeButtonProps) {
  const { format } = usePass();
  const held = useStore(
    ({ view: { pinned } }) =>
      pinned !== null && Object.values(edge.cells).some((cell) => cellKey(cell) === cellKey(pinned)),
  );
  const stop: Stop = { kind: "edge", layer: edge.layer, from: edge.from, to: edge.to };
  const { kind, value, after, cell } = shown;
  const { wasDragged, handlers } = useWeightDrag(kind === "weights" ? cell : null);
  return (
    <button
      type="button"
      className="edge-number number"
      data-stop={stopKey(stop)}
      data-cell={cellKey(cell)}
      data-kind={kind}
      data-part={moment.partOf(edge)}
      data-clear={label.clear || undefined}
      data-lit={lit}
      data-held={held || undefined}
      tabIndex={active ? 0 : -1}
      aria-label={name}
      aria-pressed={held}
      style={{ left: label.x, top: label.y, width: label.width, height: label.height }}
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
}
