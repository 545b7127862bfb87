import type { SymbolId } from "../symbols/cell.ts";

/** One row of table N. What it means is in the prose, under its key. */
interface Row<Key extends string> {
  readonly key: `N.${Key}`;
  /** Null for a name that is no tensor. */
  readonly symbol: SymbolId | null;
  /** With the letters of its index, as TeX. */
  readonly tex: string;
  /** Its shape and the range of its index, as TeX; empty for a scalar. */
  readonly shape: string;
  readonly index: string;
}

const row = <Key extends string>(
  key: Key,
  symbol: SymbolId | null,
  tex: string,
  shape: string,
  index: string,
): Row<Key> => ({
  key: `N.${key}`,
  symbol,
  tex,
  shape,
  index,
});

/** Table N, row by row, in the course's order. */
export const notationRows = [
  row("P", "P", "P", "", "p = 0, \\dots, P - 1"),
  row("Ne", "Ne", "N_e", "", "i = 0, \\dots, N_e - 1"),
  row("Nc", "Nc", "N_c", "", "j = 0, \\dots, N_c - 1"),
  row("Ns", "Ns", "N_s", "", "k = 0, \\dots, N_s - 1"),
  row("X", "X", "X_i", "N_e", "i"),
  row("w", "w", "w_{ij}", "N_e \\times (N_c - 1)", "i,\\ j \\geq 1"),
  row("sigma", "sigma", "\\sigma_j", "N_c - 1", "j \\geq 1"),
  row("U", "U", "U_j", "N_c", "j"),
  row("z", "z", "z_{jk}", "N_c \\times N_s", "j,\\ k"),
  row("tau", "tau", "\\tau_k", "N_s", "k"),
  row("yHat", "yHat", "\\hat{y}_k", "N_s", "k"),
  row("y", "y", "y_k", "N_s", "k"),
  row("g", null, "g,\\ g_s", "", ""),
  row("cost", "batchCost", "\\mathcal{E}", "", ""),
  row("logCost", "batchCost", "C", "", ""),
  row("deltaOut", "deltaOut", "\\delta_k^{\\text{sortie}}", "N_s", "k"),
  row("deltaHid", "deltaHid", "\\delta_j^{\\text{caché}}", "N_c - 1", "j \\geq 1"),
  row("M", "dTauDSigma", "M_{jk}", "(N_c - 1) \\times N_s", "j \\geq 1,\\ k"),
  row("alpha", "alpha", "\\alpha", "", ""),
  row("deep", "delta", "a^h_j,\\ o^h_j,\\ \\delta^h_j", "", "h,\\ j"),
];

export type NotationRow = (typeof notationRows)[number];
export type NotationKey = NotationRow["key"];
