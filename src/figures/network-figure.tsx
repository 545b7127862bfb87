import { memo, useMemo, useRef } from "react";
import { at, type Tensor } from "../core/tensor.ts";
import { cellKey } from "../course/cell.ts";
import { familyKey } from "./cell-family.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { readableOn } from "./contrast.ts";
import { type EdgeLayer, type NetworkLayout, type NodeLayer, networkLayout, nodeSize } from "./network-layout.ts";
import { colourAt, type Scale, type SignedScale, sameScale } from "./scales.ts";
import { usePalette } from "./use-palette.ts";
import { useWidth } from "./use-width.ts";

export interface NetworkLayer extends Omit<NodeLayer, "count"> {
  /** One value a node; null for a layer not computed yet, drawn as outlines (then `count` nodes). */
  readonly values: Tensor | null;
  readonly count: number;
  readonly scale: Scale;
}

export interface NetworkEdges extends EdgeLayer {
  /** w^h, row after row, row 0 the biases. Their sign is the colour and the line (negative dashed), their size the width. */
  readonly values: Tensor;
  readonly scale: SignedScale;
}

interface NetworkFigureProps extends CellFigureProps {
  readonly layers: readonly NetworkLayer[];
  readonly edges: readonly NetworkEdges[];
  readonly format: (value: number) => string;
}

/** A hand-sized network (up to about a dozen nodes a layer) as nodes and edges, values in the nodes. */
export function NetworkFigure({ layers, edges, format, ...figure }: NetworkFigureProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 560);
  const key = [
    ...layers.map((layer) => `${familyKey(layer.family)} ${layer.first} ${layer.count} ${layer.biased}`),
    ...edges.map((edge) => `${familyKey(edge.family)} ${edge.firstOutput}`),
  ].join("/");
  // The key stands for the layers' shapes, whose objects a parent may make anew at each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  const layout = useMemo(() => networkLayout(layers, edges, width), [key, width]);
  return (
    <div ref={wrapper} className="figure-measure">
      <CellSurface layout={layout} style={{ height: layout.height }} {...figure}>
        <svg className="figure-svg" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
          {edges.map(({ family, values, scale }, layer) => (
            <Edges key={familyKey(family)} layout={layout} layer={layer} values={values} extent={scale.extent} />
          ))}
          {layers.map(({ family, values, scale }, layer) => (
            <Nodes
              key={familyKey(family)}
              layout={layout}
              layer={layer}
              values={values}
              scale={scale}
              format={format}
            />
          ))}
        </svg>
      </CellSurface>
    </div>
  );
}

interface EdgesProps {
  readonly layout: NetworkLayout;
  readonly layer: number;
  readonly values: Tensor;
  readonly extent: number;
}

const Edges = memo(function Edges({ layout, layer, values, extent }: EdgesProps) {
  return (layout.edges[layer] ?? []).map(({ cell, stored, from, to }) => {
    const value = at(values, stored);
    const size = Number.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / extent);
    const key = cellKey(cell);
    return (
      <line
        key={key}
        data-cell={key}
        className={value < 0 ? "network-edge network-negative" : "network-edge network-positive"}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeWidth={0.75 + 3.25 * size}
        opacity={0.35 + 0.65 * size}
      />
    );
  });
});

interface NodesProps {
  readonly layout: NetworkLayout;
  readonly layer: number;
  readonly values: Tensor | null;
  readonly scale: Scale;
  readonly format: (value: number) => string;
}

const Nodes = memo(NodesDrawing, sameNodes);

function sameNodes(one: NodesProps, other: NodesProps): boolean {
  return (
    one.layout === other.layout &&
    one.layer === other.layer &&
    one.values === other.values &&
    one.format === other.format &&
    sameScale(one.scale, other.scale)
  );
}

function NodesDrawing({ layout, layer, values, scale, format }: NodesProps) {
  const palette = usePalette();
  const { width, height } = nodeSize;
  return (layout.nodes[layer] ?? []).map(({ cell, bias, at: centre }, n) => {
    const value = values === null ? null : at(values, n);
    const fill = value === null ? palette.surface : colourAt(scale, palette, value);
    const key = cellKey(cell);
    return (
      <g key={key} data-cell={key}>
        <rect
          className={value === null ? "network-node network-unknown" : "network-node"}
          x={centre.x - width / 2}
          y={centre.y - height / 2}
          width={width}
          height={height}
          rx={bias ? 3 : height / 2}
          fill={fill}
        />
        {value === null ? null : (
          <text x={centre.x} y={centre.y} textAnchor="middle" style={{ fill: readableOn(fill) }}>
            {format(value)}
          </text>
        )}
      </g>
    );
  });
}
