import type { Tensor } from "../core/tensor.ts";
import type { Place } from "./cell-layout.ts";
import type { Scale, TensorView } from "./scales.ts";

/** A part of a matrix figure that is drawn as one picture: no gap runs through it. */
export interface MatrixBlock {
  readonly view: TensorView;
  readonly scale: Scale;
  /** Its first and its last place. */
  readonly from: Place;
  readonly to: Place;
}

interface Margin {
  readonly values: Tensor;
  readonly scale: Scale;
  /** The band whose value stands first: 1 where the bias's band has none. */
  readonly first: number;
}

interface MatrixBlocksOptions {
  readonly values: Tensor;
  readonly scale: Scale;
  /** Stored rows, row 0 the biases where `biased`, and stored columns. */
  readonly inputs: number;
  readonly outputs: number;
  readonly biased: boolean;
  readonly inputMargin: Margin | null;
  readonly outputMargin: Margin | null;
  readonly flipped: boolean;
}

/** The blocks of a matrix between its margins: biases, the rest, and each margin cut in the same way. */
export function matrixBlocks(options: MatrixBlocksOptions): readonly MatrixBlock[] {
  const { values, scale, inputs, outputs, biased, inputMargin, outputMargin, flipped } = options;
  const inputLead = outputMargin === null ? 0 : 1;
  const outputLead = inputMargin === null ? 0 : 1;
  const lead = biased ? 1 : 0;
  const parts = [
    { from: 0, count: lead },
    { from: lead, count: inputs - lead },
  ].filter(({ count }) => count > 0);
  const block = (
    along: Tensor,
    own: Scale,
    start: number,
    first: Range,
    second: Range,
    strides: Strides,
  ): MatrixBlock => {
    const view = flipped
      ? { rows: second.count, columns: first.count, rowStride: strides.second, columnStride: strides.first }
      : { rows: first.count, columns: second.count, rowStride: strides.first, columnStride: strides.second };
    return {
      view: { values: along, start, ...view },
      scale: own,
      from: placed(first.from, second.from, flipped),
      to: placed(first.from + first.count - 1, second.from + second.count - 1, flipped),
    };
  };
  const blocks = parts.map(({ from, count }) =>
    block(
      values,
      scale,
      from * outputs,
      { from: from + inputLead, count },
      { from: outputLead, count: outputs },
      {
        first: outputs,
        second: 1,
      },
    ),
  );
  if (inputMargin !== null) {
    for (const { from, count } of parts) {
      if (from < inputMargin.first) continue;
      const start = from - inputMargin.first;
      const first = { from: from + inputLead, count };
      blocks.push(block(inputMargin.values, inputMargin.scale, start, first, { from: 0, count: 1 }, ones));
    }
  }
  if (outputMargin !== null) {
    const second = { from: outputLead, count: outputs };
    blocks.push(
      block(outputMargin.values, outputMargin.scale, -outputMargin.first, { from: 0, count: 1 }, second, ones),
    );
  }
  return blocks;
}

interface Range {
  readonly from: number;
  readonly count: number;
}

interface Strides {
  readonly first: number;
  readonly second: number;
}

const ones: Strides = { first: 1, second: 1 };

function placed(first: number, second: number, flipped: boolean): Place {
  return flipped ? { row: second, column: first } : { row: first, column: second };
}
