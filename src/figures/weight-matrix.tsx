import { memo, useMemo } from "react";
import type { Tensor } from "../core/tensor.ts";
import { bandAxis } from "./band-axis.ts";
import type { CellFamily } from "./cell-family.ts";
import type { Box, CellLayout } from "./cell-layout.ts";
import { type CellFigureProps, CellSurface } from "./cell-surface.tsx";
import { type MatrixBlock, matrixBlocks } from "./matrix-blocks.ts";
import { type MatrixSide, matrixLayout } from "./matrix-layout.ts";
import { RasterLayer } from "./raster-layer.tsx";
import type { Scale } from "./scales.ts";
import { useStableFamily } from "./use-stable-family.ts";

/** The vector beside the rows or above the columns. */
export interface MatrixMargin {
  readonly family: CellFamily;
  readonly values: Tensor;
  readonly scale: Scale;
  /** The index that stands first in `values`: 0 for X, U, δ^sortie; 1 for σ, δ^caché. */
  readonly first: number;
}

interface WeightMatrixProps extends CellFigureProps {
  /** Two free indices: `z` [j, k], `w` [i, j], or `W` with `leading: [h]`. */
  readonly family: CellFamily;
  /** Row after row as stored: the bias's row first. */
  readonly values: Tensor;
  readonly scale: Scale;
  /** Stored rows, bias included (N_c for z, N_e for w) where `biased`, and stored columns (N_s; r^1). */
  readonly inputs: number;
  readonly outputs: number;
  /** Whether the first row is the bias's, index 0, as in every matrix of weights. M_jk begins at j = 1. */
  readonly biased?: boolean;
  /** Index of the first stored column: k from 0 in z, j from 1 in w. */
  readonly firstOutput: 0 | 1;
  /** Vector along the first index: U_j beside z and ∂z; X_i beside w. */
  readonly inputMargin?: MatrixMargin | undefined;
  /** Vector along the second: δ_k^sortie above ∂z; δ_j^caché above ∂w. */
  readonly outputMargin?: MatrixMargin | undefined;
  /** Lays the first index along the columns: a 785 × 30 matrix becomes a low, wide band. */
  readonly flipped?: boolean;
  /** Width of a cell over its height. */
  readonly ratio?: number;
  /** Size of the bias's band in cells, more than 1 where a cell is thinner than the eye. */
  readonly biasSize?: number;
  /** Size of the margins in cells, along the rows' and the columns' direction. */
  readonly marginSize?: { readonly beside: number; readonly above: number };
  /** Lines between cells: for matrices whose cells are more than a few pixels. */
  readonly ruled?: boolean;
}

const cellMargin = { beside: 1, above: 1 };

/**
 * A matrix of weights, gradients or corrections: one canvas pixel a value, the bias's row (index 0) set apart. With both
 * margins ∂z_jk = δ_k U_j is seen as the product of the two vectors it stands between.
 */
export function WeightMatrix({
  family: given,
  values,
  scale,
  inputs,
  outputs,
  firstOutput,
  inputMargin,
  outputMargin,
  biased = true,
  flipped = false,
  ratio = 1,
  biasSize = 1,
  marginSize = cellMargin,
  ruled = true,
  ...figure
}: WeightMatrixProps) {
  const family = useStableFamily(given);
  const inputFamily = useStableFamily(inputMargin?.family);
  const outputFamily = useStableFamily(outputMargin?.family);
  const inputFirst = inputMargin?.first ?? 0;
  const outputFirst = outputMargin?.first ?? 0;
  const { beside, above } = marginSize;
  const layout = useMemo(() => {
    const side = (first: boolean): MatrixSide => {
      const margin = first ? inputFamily : outputFamily;
      const other = first ? outputFamily : inputFamily;
      const lead = first === flipped ? beside : above;
      const bands = { indices: first ? inputs : outputs, biased: first && biased, biasSize };
      return {
        axis: bandAxis(other === undefined ? bands : { ...bands, margin: lead }),
        first: first ? (biased ? 0 : 1) : firstOutput,
        margin: margin ?? null,
        marginFirst: first ? inputFirst : outputFirst,
      };
    };
    return matrixLayout(family, side(!flipped), side(flipped), flipped, ratio);
  }, [
    family,
    inputFamily,
    outputFamily,
    inputFirst,
    outputFirst,
    inputs,
    outputs,
    biased,
    firstOutput,
    flipped,
    ratio,
    biasSize,
    beside,
    above,
  ]);

  const { width, height } = layout;
  const blocks = matrixBlocks({
    inputs,
    outputs,
    biased,
    flipped,
    values,
    scale,
    inputMargin: shifted(inputMargin, biased ? 0 : 1),
    outputMargin: shifted(outputMargin, firstOutput),
  });
  return (
    <CellSurface layout={layout} style={{ aspectRatio: `${width} / ${height}` }} {...figure}>
      {blocks.map(({ view, scale: own, from, to }) => (
        <RasterLayer
          key={`${from.row},${from.column}`}
          view={view}
          scale={own}
          box={spanned(layout.box(from), layout.box(to))}
          width={width}
          height={height}
        />
      ))}
      {ruled ? <Rules layout={layout} path={rules(layout, blocks)} /> : null}
    </CellSurface>
  );
}

/** A margin with its values' first index told from the matrix's own first index on that side. */
function shifted(margin: MatrixMargin | undefined, first: number) {
  return margin === undefined ? null : { values: margin.values, scale: margin.scale, first: margin.first - first };
}

/** The smallest box around two. */
function spanned(from: Box, to: Box): Box {
  return { x: from.x, y: from.y, width: to.x + to.width - from.x, height: to.y + to.height - from.y };
}

/** The lines between the cells of each block, none through the gaps. */
function rules(layout: CellLayout, blocks: readonly MatrixBlock[]): string {
  let path = "";
  for (const { from, to } of blocks) {
    const { x, y, width, height } = spanned(layout.box(from), layout.box(to));
    for (let row = from.row + 1; row <= to.row; row++)
      path += `M${x} ${layout.box({ row, column: from.column }).y}h${width}`;
    for (let column = from.column + 1; column <= to.column; column++) {
      path += `M${layout.box({ row: from.row, column }).x} ${y}v${height}`;
    }
  }
  return path;
}

const Rules = memo(function Rules({ layout, path }: { layout: CellLayout; path: string }) {
  return (
    <svg
      className="figure-overlay"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="figure-rule" d={path} />
    </svg>
  );
});
