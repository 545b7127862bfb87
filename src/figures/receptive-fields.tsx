import { memo, useLayoutEffect, useMemo, useRef } from "react";
import type { Tensor } from "../core/tensor.ts";
import type { CellFamily } from "./cell-family.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { paintView, rampOf, type SignedScale } from "./scales.ts";
import { type TileLayout, tileGap, tileLayout } from "./tile-layout.ts";
import { usePalette } from "./use-palette.ts";
import { useStableFamily } from "./use-stable-family.ts";
import { useStableScale } from "./use-stable-scale.ts";
import { useWidth } from "./use-width.ts";

interface ReceptiveFieldsProps extends CellFigureProps {
  /** The whole matrix w, N_e × r^1, row 0 the biases (not shown here). Float32Array or Tensor. */
  readonly weights: Tensor | Float32Array;
  /** r^1, up to a few hundred. */
  readonly neurons: number;
  /** j of the first neuron, where `weights` holds some of the layer's columns only. */
  readonly first?: number;
  /** What a tile stands for: the hidden neurons, U_j, by default. */
  readonly family?: CellFamily;
  /** One scale for all, or `each`: every neuron on its own, which shows shape rather than strength. */
  readonly scale: SignedScale | "each";
  readonly side?: number;
  /** Wanted width of a tile in CSS pixels; as many tiles a row as fit. */
  readonly tileWidth?: number;
}

/** Stands for the common scale where each neuron has its own. */
const unused: SignedScale = { kind: "signed", extent: 1 };

const hiddenNeurons: CellFamily = { symbol: "U" };

/** The incoming weights of every hidden neuron j as small 28×28 images, on one canvas; light enough for ten redraws a second. */
export function ReceptiveFields({
  weights,
  neurons,
  first = 1,
  family: given = hiddenNeurons,
  scale,
  side = 28,
  tileWidth = 44,
  ...figure
}: ReceptiveFieldsProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const width = useWidth(wrapper, 480);
  const columns = Math.max(1, Math.floor(width / tileWidth));
  const family = useStableFamily(given);
  const layout = useMemo(
    () => tileLayout(family, first, neurons, side, columns),
    [family, first, neurons, side, columns],
  );
  const natural = (layout.width * tileWidth) / (side + tileGap);
  return (
    <div ref={wrapper} className="figure-measure">
      <CellSurface
        layout={layout}
        style={{ maxWidth: natural, aspectRatio: `${layout.width} / ${layout.height}` }}
        {...figure}
      >
        <Tiles layout={layout} weights={weights} neurons={neurons} scale={scale} side={side} />
      </CellSurface>
    </div>
  );
}

interface TilesProps extends Pick<ReceptiveFieldsProps, "weights" | "neurons" | "scale"> {
  readonly layout: TileLayout;
  readonly side: number;
}

const Tiles = memo(function Tiles({ layout, weights, neurons, scale: given, side }: TilesProps) {
  const common = useStableScale(given === "each" ? unused : given);
  const scale = given === "each" ? given : common;
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || layout.count === 0) return;
    const image = context.createImageData(layout.width, layout.height);
    const values = weights as Tensor;
    for (let n = 0; n < layout.count; n++) {
      const start = neurons + n;
      const view = { values, rows: side, columns: side, start, rowStride: side * neurons, columnStride: neurons };
      const own = scale === "each" ? ownScale(values, start, neurons, side * side) : scale;
      const { x, y } = layout.box({ row: Math.floor(n / layout.columns), column: n % layout.columns });
      paintView(view, own, rampOf(own, palette), image.data, layout.width, y, x);
    }
    context.putImageData(image, 0, 0);
  }, [layout, weights, neurons, scale, side, palette]);
  return <canvas ref={canvas} className="figure-tiles" width={layout.width} height={layout.height} />;
});

/** The symmetric scale of `count` values, `stride` apart. */
function ownScale(values: Tensor, start: number, stride: number, count: number): SignedScale {
  let extent = 0;
  for (let n = 0; n < count; n++) {
    const size = Math.abs(values[start + n * stride] ?? 0);
    if (size > extent && size < Number.POSITIVE_INFINITY) extent = size;
  }
  return { kind: "signed", extent: extent === 0 ? 1 : extent };
}
