/**
 * One layer of weights as it lies in memory; the host writes these records, 32 bytes each, first layer first.
 * Every row is padded with zeros to whole vectors of four float32, the first layer's to whole cache lines.
 *
 * The first layer is stored [input][output] so that a lit pixel adds one contiguous row; the layers after it are stored
 * [output][input], which makes their productions dot products and their δ sums of rows.
 */
@unmanaged
export class Layer {
  /** r^{h−1}. */
  inputs: i32;
  /** r^h. */
  outputs: i32;
  /** Vectors in a row of weights. */
  vectors: i32;
  weights: usize;
  /** w_0j, j = 1..r^h, padded: in the first layer simply its last row. */
  biases: usize;
  /** For each sample of the chunk, a row of o^h_j, j = 1..r^h; in the output layer ŷ_k. Padding is 0. */
  outputRows: usize;
  /** For each sample of the chunk, a row of δ^h_j, already times −α and the batch's factor. Padding is 0. */
  deltaRows: usize;
  /** Bytes from one row of `outputRows`, of `deltaRows` and, in the first layer, of `weights` to the next. */
  rowBytes: i32;
}

/** w^{h+1}'s record, h from 0. */
@inline
export function layerAt(layers: usize, h: i32): Layer {
  return changetype<Layer>(layers + (<usize>h << 5));
}
