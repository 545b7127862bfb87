import { memo } from "react";
import { depth } from "../../core/network.ts";
import { cellKey } from "../../course/symbols/cell.ts";
import { birthOf, quantityKey } from "../../course/symbols/quantity.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import type { LitRole } from "../../figures/lit.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { shownRow } from "../../store/network/small-network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { pin, pointAt, showHiddenNeuron } from "../../store/view/focus.ts";
import { goToStep } from "../../store/view/steps.ts";
import { useOtherOutput } from "../differs-sign.tsx";
import { type Standing, standing } from "../flow.ts";
import { usePass } from "../pass-context.tsx";
import type { PlacedNode } from "./drawing-layout.ts";
import type { DrawnNode, NodePart } from "./drawn-network.ts";
import type { Moment } from "./moment.ts";
import { SpokenBadge } from "./spoken-badge.tsx";
import { type Stop, stopKey } from "./walk.ts";
import { drawingWords } from "./words.ts";

interface NodeBoxProps {
  readonly placed: PlacedNode;
  readonly moment: Moment;
  /** The cells to light, by their keys. */
  readonly lit: ReadonlyMap<string, LitRole>;
  /** The equations that are worked out beside the drawing, by the keys of the cells that they compute. */
  readonly spoken: ReadonlyMap<string, string>;
  /** Which of its numbers the tab key stops at; null where that is elsewhere. */
  readonly active: number | null;
  readonly onActive: (stop: Stop) => void;
  /** The quantities that the other output gives other values, by their keys. */
  readonly differing: ReadonlySet<string>;
}

/** A neuron: its numbers one under the other in the order in which they come to be, or +1 for a bias neuron. */
export function NodeBox({ placed, moment, lit, spoken, active, onActive, differing }: NodeBoxProps) {
  const { node, x, y, width, height } = placed;
  const { trace, step, sources } = moment;
  const m = depth(trace.spec);
  return (
    <div className="neuron" data-kind={node.kind} style={{ left: x, top: y, width, height }}>
      {node.parts.map((part, n) => (
        <Part
          key={part.role}
          node={node}
          part={part}
          place={n}
          stands={node.kind === "bias" || part.role === "truth" ? "known" : standing(part.quantity, step, m)}
          source={sources.has(quantityKey(part.quantity))}
          role={lit.get(cellKey(part.cell))}
          equation={spoken.get(cellKey(part.cell))}
          active={active === n}
          differs={differing.has(quantityKey(part.quantity))}
          onActive={onActive}
        />
      ))}
    </div>
  );
}

interface PartProps extends Pick<NodeBoxProps, "onActive"> {
  readonly node: DrawnNode;
  readonly part: NodePart;
  /** Which of the neuron's numbers it is. */
  readonly place: number;
  readonly stands: Standing;
  /** Whether the step computes from it. */
  readonly source: boolean;
  readonly role: LitRole | undefined;
  readonly equation: string | undefined;
  readonly active: boolean;
  readonly differs: boolean;
}

/** One of a neuron's numbers. A step renders only those whose part in it is another than before. */
const Part = memo(function Part(props: PartProps) {
  const { node, part, place, stands, source, role, equation, active, differs, onActive } = props;
  const words = useWords(drawingWords);
  const other = useOtherOutput();
  const { trace, format, letter, describe } = usePass();
  const held = useStore((state) => state.view.pinned !== null && cellKey(state.view.pinned) === cellKey(part.cell));
  const m = depth(trace.spec);
  const stop: Stop = { kind: "part", layer: node.layer, index: node.index, part: place };
  const expected = useStore(({ setup: { source } }) =>
    source.kind === "table" ? shownRow(source).y[node.index - 1] : undefined,
  );
  const isGiven = part.role === "truth";
  const value = isGiven ? expected : cellValue(trace, part.cell);
  const own = birthOf(part.quantity, m);
  const pending = stands === "pending" && own !== null;
  const neuron = words.neuron(node.kind, node.layer, node.index, m);
  const text = format(value);
  const described = isGiven ? `${describe(part.cell).split(" = ")[0]} = ${text}` : describe(part.cell);
  const { spoken, at } = nameOf(part, m, described);
  return (
    <button
      type="button"
      className="neuron-part number"
      data-stop={stopKey(stop)}
      data-cell={cellKey(part.cell)}
      data-role={part.role}
      data-family={part.role}
      data-standing={stands}
      data-source={source || undefined}
      data-lit={role}
      data-held={held || undefined}
      tabIndex={active ? 0 : -1}
      aria-label={
        pending
          ? words.later(neuron, spoken.split(" = ")[0] ?? "", own)
          : words.part(neuron, spoken, differs ? other : null)
      }
      aria-pressed={pending ? undefined : held}
      style={fillOf(part, value)}
      onClick={() => {
        onActive(stop);
        if (pending) goToStep(own);
        else if (value !== undefined) {
          showHiddenNeuron(part.cell);
          pin(part.cell);
        }
      }}
      onFocus={() => {
        onActive(stop);
        if (!pending && value !== undefined) pointAt(part.cell);
      }}
      onBlur={() => pointAt(null)}
      onPointerEnter={() => pointAt(pending || value === undefined ? null : part.cell)}
      onPointerLeave={() => pointAt(null)}
    >
      {equation !== undefined && <SpokenBadge equation={equation} />}
      {node.kind === "bias" ? (
        <>
          <span className="neuron-number">+1</span>
          <MathName symbol={part.cell.symbol} at={part.cell.indices} cost={letter} />
        </>
      ) : (
        <>
          <MathName symbol={part.cell.symbol} at={at} cost={letter} />
          <span className="neuron-number">{pending ? "" : text}</span>
        </>
      )}
    </button>
  );
});

/** A number's name, drawn and spoken. Section G counts the outputs from 1, and with them y. */
function nameOf({ role, cell }: NodePart, m: number, described: string) {
  const [k = 0] = cell.indices;
  if (role !== "truth" || m === 2) return { spoken: described, at: cell.indices };
  return { spoken: described.replace(String(k), String(k + 1)), at: [k + 1] };
}

/** How full a neuron's output is, from 0 to 1, as the share of its line that is tinted. */
function fillOf({ role }: NodePart, value: number | undefined) {
  if (role !== "output" || value === undefined) return undefined;
  return { "--fill": `${(100 * Math.min(1, Math.abs(value))).toFixed(1)}%` } as Record<string, string>;
}
