/**
 * The names that tie equations, figures, the loupe, steps, tests and exports together. One hidden layer carries the
 * course's names (sections N to B); `a`, `o`, `W`, `delta`, `gradDeep` are section G's, at any depth.
 */
export const symbolIds = [
  "image", // Image[r][c]: indices [r, c]
  "X", // X_i
  "w", // w_ij
  "sigma", // σ_j
  "gPrime", // g′(σ_j)
  "U", // U_j
  "z", // z_jk
  "tau", // τ_k
  "sumExp", // E = Σ_l e^{τ_l}
  "gsPrime", // g_s′(τ_k)
  "yHat", // ŷ_k
  "y", // y_k
  "cost", // ℰ^(p) or C^(p)
  "batchCost", // ℰ or C
  "dCostDYHat", // ∂ℰ/∂ŷ_k
  "dYHatDTau", // ∂ŷ_k/∂τ_q: indices [k, q]
  "dTauDSigma", // ∂τ_k/∂σ_j = M_jk: indices [j, k]
  "dTauDZ", // ∂τ_k/∂z_jk: indices [j, k]
  "dSigmaDW", // ∂σ_j/∂w_ij: indices [i, j]
  "dUDW", // ∂U_l/∂w_ij: indices [i, j, l]
  "dTauDW", // ∂τ_k/∂w_ij: indices [i, j, k]
  "dYHatDW", // ∂ŷ_k/∂w_ij: indices [i, j, k]
  "deltaOut", // δ_k^sortie
  "deltaHid", // δ_j^caché
  "gradZ", // one sample's ∂/∂z_jk
  "gradW", // one sample's ∂/∂w_ij
  "batchGradZ", // the batch's ∂/∂z_jk
  "batchGradW", // the batch's ∂/∂w_ij
  "corrZ", // Δz_jk
  "corrW", // Δw_ij
  "newZ", // z_jk once corrected
  "newW", // w_ij once corrected
  "newBatchCost", // ℰ or C with the corrected weights
  "alpha", // α
  "P", // P
  "Ne", // N_e
  "Nc", // N_c
  "Ns", // N_s
  "a", // a^h_j: indices [h, j]
  "o", // o^h_j: indices [h, j]
  "slope", // g′(a^h_j): indices [h, j]
  "W", // w^h_ij: indices [h, i, j]
  "dADA", // ∂a^{h+1}_l/∂a^h_j: indices [h, j, l]
  "delta", // δ^h_j: indices [h, j]
  "gradDeep", // ∂E/∂w^h_ij: indices [h, i, j]
] as const;

export type SymbolId = (typeof symbolIds)[number];

/**
 * One number of a trace: a symbol with its indices in the order and from the origin that the course writes them,
 * z_{5,3} → [5, 3]. `sample` is p for a per-sample symbol read in another sample than the one shown.
 */
export interface Cell {
  readonly symbol: SymbolId;
  readonly indices: readonly number[];
  readonly sample?: number;
}

/** A cell as text, `z:5,3` or `deltaOut:3@1` in sample 1: for DOM attributes, sets and addresses. */
export function cellKey({ symbol, indices, sample }: Cell): string {
  return `${symbol}:${indices.join(",")}${sample === undefined ? "" : `@${sample}`}`;
}

/** Whether two cells are the same number. */
export function sameCell(one: Cell | null, other: Cell | null): boolean {
  return one !== null && other !== null && cellKey(one) === cellKey(other);
}
