import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { depth } from "../../core/network.ts";
import { stepIds } from "../../course/method/step-id.ts";
import { type Cell, cellKey } from "../../course/symbols/cell.ts";
import { birthOf, type Quantity, quantityKey, quantityOf } from "../../course/symbols/quantity.ts";
import { cellValue } from "../../course/symbols/symbols.ts";
import { sizesText } from "../../course/writing/plain-numbers.ts";
import type { LitRole } from "../../figures/lit.ts";
import { textWidth } from "../../figures/text-width.ts";
import { useWidth } from "../../figures/use-width.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { giveMoved, givenNumber, givenUnder } from "../../store/network/small-network.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { useDiffering } from "../differing.ts";
import { DiffersSign } from "../differs-sign.tsx";
import { standing } from "../flow.ts";
import { useLit, usePass } from "../pass-context.tsx";
import { type Head, networkLayout } from "./drawing-layout.ts";
import { type DrawnEdge, type DrawnNetwork, drawnNetwork, edgeRoles } from "./drawn-network.ts";
import { EdgeButton } from "./edge-button.tsx";
import { edgeLabels } from "./edge-labels.ts";
import { EdgeLines } from "./edge-lines.tsx";
import { edgeNumber, quantityOfEdge } from "./edge-number.ts";
import { labelLetters, labelLine, nodeLetters } from "./letter-sizes.ts";
import { type Moment, momentOf } from "./moment.ts";
import { NodeBox } from "./node-box.tsx";
import { useSpokenCells } from "./spoken-cells.ts";
import { firstStop, type Stop, stopKey, walked, wayOf } from "./walk.ts";
import { drawingWords } from "./words.ts";
import "./drawing.css";

/** A finger hits nothing that is smaller (WCAG 2.5.8). */
const leastTarget = 24;
/** What the name of the equation takes before a number; as much stays free after it, for the number to stand in the middle. */
const badgeWidth = 32;

/**
 * A small network as neurons and arrows: activations in its neurons, a weight on each edge, then the errors in the neurons, what
 * comes back along the edges, and the gradients and corrections on them. One tab stop: arrow keys walk from neuron to
 * neuron along the edges, Enter holds a number, + and − change one that is given.
 */
export function NetworkDrawing() {
  const words = useWords(drawingWords);
  const { trace, format } = usePass();
  const step = useStore((state) => state.view.step);
  const precision = useStore((state) => state.view.precision);
  const root = useRef<HTMLDivElement>(null);
  const room = useWidth(root, 820);
  const [active, setActive] = useState<Stop>(firstStop);
  const network = drawnNetwork(trace);
  const moment = useMemo(() => momentOf(trace, step), [trace, step]);
  const shown = useMemo(
    () => new Map(network.edges.map((edge) => [edge.key, edgeNumber(edge, moment.kindOf(edge), trace)])),
    [network, moment, trace],
  );
  const layout = useMemo(() => {
    const inNodes = network.nodes.flatMap(({ parts }) => parts.map(({ cell }) => format(cellValue(trace, cell))));
    const onEdges = network.edges.flatMap(({ cells }) =>
      edgeRoles.map((role) => format(cellValue(trace, cells[role]))),
    );
    return networkLayout(network, {
      room,
      number: widest(inNodes, nodeLetters),
      label: widest(onEdges, labelLetters),
    });
  }, [network, trace, format, room]);
  const across = layout.direction === "across";
  const spoken = useSpokenCells(trace, step);
  const labels = useMemo(
    () =>
      edgeLabels(layout, ({ edge }) => {
        const number = shown.get(edge.key);
        const after = number?.after;
        const lines = [format(number?.value), ...(after === undefined ? [] : [`→ ${format(after)}`])];
        const named = across && number !== undefined && spoken.has(cellKey(number.cell));
        return {
          width: Math.max(leastTarget, widest(lines, labelLetters) + 8 + (named ? 2 * badgeWidth : 0)),
          height: Math.max(leastTarget, labelLine * lines.length + 2),
        };
      }),
    [layout, shown, format, spoken, across],
  );
  const lit = useLitRoles();
  const differing = useDiffering();
  const differs = (edge: DrawnEdge): boolean => {
    const kind = moment.kindOf(edge);
    if (kind === "weights") return false;
    const from =
      kind === "returned" ? quantityOf("error", edge.layer, trace.spec.sizes) : quantityOfEdge(edge, kind, trace);
    return differing.has(quantityKey(from));
  };
  const litOf = (edge: DrawnEdge): LitRole | undefined => {
    const roles = Object.values(edge.cells).map((cell) => lit.get(cellKey(cell)));
    return (["focus", "source", "use"] as const).find((role) => roles.includes(role));
  };
  const stop = stopIn(network, active);
  const hidden = [...labels.values()].filter(({ clear }) => !clear).length;

  const go = (next: Stop): void => {
    setActive(next);
    root.current?.querySelector<HTMLElement>(`[data-stop="${stopKey(next)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const way = wayOf(event.key, layout.direction);
    if (way !== undefined) {
      event.preventDefault();
      go(walked(network, (layer, index) => partsAt(network, layer, index), stop, way));
    } else if (event.key === "+" || event.key === "-" || event.key === "−") {
      event.preventDefault();
      nudge(cellAt(network, stop), event.key === "+" ? nudgeStep : -nudgeStep);
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      ref={root}
      className="drawing"
      role="group"
      aria-label={words.name(sizesText(network.sizes))}
      aria-describedby="drawing-keys"
      data-direction={layout.direction}
      data-stacked={layout.stacked || undefined}
      data-takes-keys
      onKeyDown={onKeyDown}
    >
      <p id="drawing-keys" className="visually-hidden">
        {words.keys}
      </p>
      <div className="drawing-paper" style={{ width: layout.width, height: layout.height }}>
        <EdgeLines layout={layout} moment={moment} litOf={litOf} />
        {layout.heads.map((at, layer) => (
          // A layer has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said above
          <Layer key={layer} name={words.layer(layer, depth(trace.spec))} at={at}>
            {layout.nodes
              .filter(({ node }) => node.layer === layer)
              .map((placed) => (
                <div key={placed.node.key}>
                  <NodeBox
                    placed={placed}
                    moment={moment}
                    lit={lit}
                    spoken={spoken}
                    differing={differing}
                    active={
                      stop.kind === "part" && stop.layer === layer && stop.index === placed.node.index
                        ? stop.part
                        : null
                    }
                    onActive={setActive}
                  />
                  {network.edges
                    .filter((edge) => edge.layer === layer + 1 && edge.from === placed.node.index)
                    .map((edge) => {
                      const [label, number] = [labels.get(edge.key), shown.get(edge.key)];
                      if (label === undefined || number === undefined) return null;
                      return (
                        <EdgeButton
                          key={edge.key}
                          edge={edge}
                          {...label}
                          {...number}
                          part={moment.partOf(edge)}
                          differs={differs(edge)}
                          lit={litOf(edge)}
                          spoken={spoken.get(cellKey(number.cell))}
                          active={stop.kind === "edge" && stopKey(stop) === edge.key}
                          onActive={setActive}
                        />
                      );
                    })}
                </div>
              ))}
          </Layer>
        ))}
      </div>
      <Differing network={network} moment={moment} differing={differing} />
      <p className="drawing-caption">
        {words.caption(moment.onEdges)} {words.rounded(precision)} {hidden > 0 && words.hidden(hidden)}
      </p>
    </div>
  );
}

interface DifferingProps {
  readonly network: DrawnNetwork;
  readonly moment: Moment;
  readonly differing: ReadonlySet<string>;
}

/** Which of the numbers that are there the other output gives other values, by their names: most of them, so they are not marked. */
function Differing({ network, moment: { step, trace, kindOf }, differing }: DifferingProps) {
  const words = useWords(drawingWords);
  const { letter } = usePass();
  const m = depth(trace.spec);
  const drawn = [
    ...network.nodes.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)),
    ...network.edges.flatMap((edge) => {
      const kind = kindOf(edge);
      return kind === "returned" ? [] : [quantityOfEdge(edge, kind, trace)];
    }),
  ];
  const there = new Map(
    drawn
      .filter((quantity) => differing.has(quantityKey(quantity)) && standing(quantity, step, m) !== "pending")
      .map((quantity) => [quantityKey(quantity), quantity]),
  );
  if (there.size === 0) return null;
  const born = (quantity: Quantity): number => stepIds.indexOf(birthOf(quantity, m) ?? "1a");
  const inOrder = [...there].sort(([, one], [, other]) => born(one) - born(other));
  return (
    <p className="drawing-caption drawing-differs">
      <DiffersSign said={false} /> {words.differing[trace.spec.output]}{" "}
      {inOrder.map(([key, { symbol, at }]) => (
        <MathName key={key} symbol={symbol} at={at} cost={letter} />
      ))}
    </p>
  );
}

interface LayerProps {
  readonly name: string;
  readonly at: Head;
  readonly children: ReactNode;
}

/** A layer's name, its neurons and the edges that leave each of them. */
function Layer({ name, at, children }: LayerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div role="group" aria-label={name}>
      <span
        className="layer-name"
        data-anchor={at.anchor}
        aria-hidden="true"
        style={{ left: at.x, top: at.y, maxWidth: at.width }}
      >
        {name}
      </span>
      {children}
    </div>
  );
}

/** The cells to light, by their keys; the role that says most where a cell has several. */
function useLitRoles(): ReadonlyMap<string, LitRole> {
  const lit = useLit();
  return useMemo(() => {
    const roles = new Map<string, LitRole>();
    for (const { cell, role } of [...lit].reverse()) roles.set(cellKey(cell), role);
    return roles;
  }, [lit]);
}

function widest(texts: readonly string[], letters: number): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, letters))));
}

function partsAt({ nodes }: DrawnNetwork, layer: number, index: number): number {
  return nodes.find((node) => node.layer === layer && node.index === index)?.parts.length ?? 1;
}

/** The stop, or the first one where the network no longer has it. */
function stopIn(network: DrawnNetwork, stop: Stop): Stop {
  const there =
    stop.kind === "edge"
      ? network.edges.some(({ layer, from, to }) => layer === stop.layer && from === stop.from && to === stop.to)
      : network.nodes.some(({ layer, index }) => layer === stop.layer && index === stop.index) &&
        stop.part < partsAt(network, stop.layer, stop.index);
  return there ? stop : firstStop;
}

function cellAt(network: DrawnNetwork, stop: Stop): Cell | undefined {
  if (stop.kind === "part") {
    return network.nodes.find(({ layer, index }) => layer === stop.layer && index === stop.index)?.parts[stop.part]
      ?.cell;
  }
  return network.edges.find(({ layer, from, to }) => layer === stop.layer && from === stop.from && to === stop.to)
    ?.cells.weights;
}

/** What one press of + or − adds. */
const nudgeStep = 0.01;

/** Adds to a number that is given, as far as it may go. */
function nudge(cell: Cell | undefined, by: number): void {
  const state = store.getState();
  const given = cell === undefined ? null : givenUnder(state, cell);
  const value = given === null ? undefined : givenNumber(state, given);
  if (given !== null && value !== undefined) giveMoved(given, value, by);
}
