import { at, type Tensor } from "../core/tensor.ts";

/**
 * How much each neuron of the last hidden layer speaks for digit `wrong` rather than for `right`: U_j · (z_j,wrong − z_j,right).
 * Their sum over j, bias neuron included, is τ_wrong − τ_right (F4).
 *
 * @param outputs U_j at j, N_c values
 * @param z z_jk at j · N_s + k
 */
export function contributions(outputs: Tensor, z: Tensor, wrong: number, right: number): Float64Array {
  const digits = z.length / outputs.length;
  return Float64Array.from(outputs, (u, j) => u * (at(z, j * digits + wrong) - at(z, j * digits + right)));
}
