import { useMemo } from "react";
import type { Tensor } from "../core/tensor.ts";
import type { CellFamily } from "./cell-family.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { imageLayout } from "./image-layout.ts";
import { RasterLayer } from "./raster-layer.tsx";
import type { Scale, TensorView } from "./scales.ts";
import { useStableFamily } from "./use-stable-family.ts";

export interface PixelImageProps extends CellFigureProps {
  readonly family: CellFamily;
  readonly values: Tensor;
  readonly scale: Scale;
  /** Where index i = 0 stands in `values`, and how far apart i and i + 1 are: X is 0 and 1; w_ij of one j is j − 1 and r^1. */
  readonly start?: number;
  readonly stride?: number;
  readonly rows?: number;
  readonly columns?: number;
  /** Shows i = 0 as a square beside the image. */
  readonly biased?: boolean;
  /** Signed values over the picture, i at `i`: which pixels the error blames. Strength shows as opacity. */
  readonly veil?: { readonly values: Tensor; readonly scale: Scale } | undefined;
}

/** The values of the input neurons i as the image that they look at. The digit and each hidden neuron's weights are this. */
export function PixelImage({
  family: given,
  values,
  scale,
  start = 0,
  stride = 1,
  rows = 28,
  columns = 28,
  biased = true,
  veil,
  ...figure
}: PixelImageProps) {
  const family = useStableFamily(given);
  const layout = useMemo(() => imageLayout(family, rows, columns, biased), [family, rows, columns, biased]);
  const { width, height, image, bias } = layout;
  const pixels = (of: Tensor, from: number, step: number): TensorView => ({
    values: of,
    rows,
    columns,
    start: from + step,
    rowStride: columns * step,
    columnStride: step,
  });
  const alone: TensorView = { values, rows: 1, columns: 1, start, rowStride: 1, columnStride: 1 };
  return (
    <CellSurface layout={layout} style={{ aspectRatio: `${width} / ${height}` }} {...figure}>
      <RasterLayer view={pixels(values, start, stride)} scale={scale} box={image} width={width} height={height} />
      {veil === undefined ? null : (
        <RasterLayer
          veil
          view={pixels(veil.values, 0, 1)}
          scale={veil.scale}
          box={image}
          width={width}
          height={height}
        />
      )}
      {bias === null ? null : <RasterLayer view={alone} scale={scale} box={bias} width={width} height={height} />}
    </CellSurface>
  );
}
