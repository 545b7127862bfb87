import { useMemo, useRef } from "react";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import type { Lit, LitRole } from "../../figures/lit.ts";
import { textWidth } from "../../figures/text-width.ts";
import { useWidth } from "../../figures/use-width.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { networkLayout, type PlacedNode } from "./drawing-layout.ts";
import { type DrawnEdge, drawnNetwork, type EdgeRole, edgeRoles, type NodePart } from "./drawn-network.ts";
import { edgeLabels } from "./edge-labels.ts";
import { EdgeLines } from "./edge-lines.tsx";
import { labelLetters, labelLine, nodeLetters } from "./letter-sizes.ts";
import { momentOf } from "./moment.ts";
import { drawingWords } from "./words.ts";
import "./drawing.css";
import "./network-figure.css";

/** Significant digits of a number on an edge, as on the stage; more would run across the edges beside it. */
const edgeDigits = 4;

interface NetworkFigureProps {
  readonly trace: Trace;
  /** The sample shown. */
  readonly p: number;
  /** The step whose arrows are drawn. */
  readonly step: StepId;
  /** Whether the number of a cell is written; of the others the name alone is. */
  readonly isGiven: (cell: Cell) => boolean;
  /** The cells that are asked for: a question mark stands in the place of their numbers. */
  readonly asked: readonly Cell[];
  readonly lit: readonly Lit[];
  /** Significant digits of the numbers. */
  readonly digits: number;
  /** What is seen, in words: the numbers stand in tables beside. */
  readonly label: string;
}

/** A small network as a picture: some numbers in its neurons and on its arrows, those asked for left open. */
export function NetworkFigure({ trace, p, step, isGiven, asked, lit, digits, label }: NetworkFigureProps) {
  const words = useWords(drawingWords);
  const language = useStore((state) => state.view.language);
  const root = useRef<HTMLDivElement>(null);
  const room = useWidth(root, 480);
  const network = drawnNetwork(trace);
  const moment = useMemo(() => momentOf(trace, step), [trace, step]);
  const askedKeys = new Set(asked.map(cellKey));
  const roles = new Map([...lit].reverse().map(({ cell, role }) => [cellKey(cell), role]));
  const textOf = (cell: Cell, most = digits): string =>
    askedKeys.has(cellKey(cell))
      ? "?"
      : isGiven(cell)
        ? numberText(cellValue(trace, cell, p), { digits: most, language })
        : "";
  const onEdge = Math.min(digits, edgeDigits);
  // There is room for one number on an edge, the last that was computed for its layer, and for what is asked.
  const kindOf = ({ layer }: DrawnEdge): EdgeRole | undefined => {
    const beside = network.edges.filter((edge) => edge.layer === layer);
    return edgeRoles.findLast((role) => beside.every(({ cells }) => isGiven(cells[role])));
  };
  const linesOf = (edge: DrawnEdge): readonly string[] => {
    const kind = kindOf(edge);
    const isAsked = edgeRoles.some((role) => askedKeys.has(cellKey(edge.cells[role])));
    const given = kind === undefined ? "" : textOf(edge.cells[kind], onEdge);
    return [...new Set([given, isAsked ? "?" : ""])].filter((line) => line !== "");
  };
  const onEdges = network.edges.map(kindOf).find((kind) => kind !== undefined);
  const isRounded = network.edges.some((edge) => {
    const kind = kindOf(edge);
    return kind !== undefined && textOf(edge.cells[kind], onEdge) !== textOf(edge.cells[kind]);
  });
  const widest = (texts: readonly string[], letters: number): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, letters))));
  const layout = networkLayout(network, {
    room,
    number: widest(
      network.nodes.flatMap(({ parts }) => parts.map(({ cell }) => textOf(cell))),
      nodeLetters,
    ),
    label: widest(network.edges.flatMap(linesOf), labelLetters),
  });
  const labels = edgeLabels(layout, ({ edge }) => {
    const lines = linesOf(edge);
    return { width: widest(lines, labelLetters) + 8, height: labelLine * Math.max(1, lines.length) + 2 };
  });
  const roleOfEdge = ({ cells }: DrawnEdge): LitRole | undefined =>
    edgeRoles.map((role) => roles.get(cellKey(cells[role]))).find((role) => role !== undefined);
  return (
    <>
      <div
        ref={root}
        className="drawing network-figure"
        role="img"
        aria-label={label}
        data-direction={layout.direction}
        data-stacked={layout.stacked || undefined}
      >
        <div className="drawing-paper" style={{ width: layout.width, height: layout.height }}>
          <EdgeLines layout={layout} moment={moment} litOf={roleOfEdge} still />
          {layout.heads.map((at, layer) => (
            <span
              // A layer has no other name than its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as said above
              key={layer}
              className="layer-name"
              data-anchor={at.anchor}
              style={{ left: at.x, top: at.y, maxWidth: at.width }}
            >
              {words.layer(layer, depth(trace.spec))}
            </span>
          ))}
          {layout.nodes.map((placed) => (
            <Neuron key={placed.node.key} placed={placed} textOf={textOf} roles={roles} deep={depth(trace.spec) > 2} />
          ))}
          {network.edges.map((edge) => {
            const place = labels.get(edge.key);
            const lines = linesOf(edge);
            const role = roleOfEdge(edge);
            if (place === undefined || lines.length === 0) return null;
            return (
              <span
                key={edge.key}
                className="edge-number number"
                data-kind={kindOf(edge)}
                data-clear={place.clear || undefined}
                data-lit={role}
                style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
              >
                {lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            );
          })}
        </div>
      </div>
      {onEdges !== undefined && (
        <p className="drawing-caption">
          {words.caption(onEdges === "correction" ? "correctionAlone" : onEdges)}{" "}
          {isRounded && words.roundedOnEdges(onEdge)}
        </p>
      )}
    </>
  );
}

interface NeuronProps {
  readonly placed: PlacedNode;
  readonly textOf: (cell: Cell) => string;
  readonly roles: ReadonlyMap<string, LitRole>;
  readonly deep: boolean;
}

function Neuron({ placed: { node, x, y, width, height }, textOf, roles, deep }: NeuronProps) {
  return (
    <div className="neuron" data-kind={node.kind} style={{ left: x, top: y, width, height }}>
      {node.parts.map((part) => {
        const text = textOf(part.cell);
        return (
          <span
            key={part.role}
            className="neuron-part number"
            data-role={part.role}
            data-family={part.role}
            data-asked={text === "?" || undefined}
            data-blank={(text === "" && node.kind !== "bias") || undefined}
            data-lit={roles.get(cellKey(part.cell))}
          >
            {node.kind === "bias" && <span className="neuron-number">+1</span>}
            <MathName symbol={part.cell.symbol} at={nameAt(part, deep)} />
            {node.kind !== "bias" && <span className="neuron-number">{text}</span>}
          </span>
        );
      })}
    </div>
  );
}

/** The indices of a number's name. Section G counts the outputs from 1, and with them y. */
function nameAt({ role, cell }: NodePart, deep: boolean): readonly number[] {
  return deep && role === "truth" ? cell.indices.map((k) => k + 1) : cell.indices;
}
