import type { ProgramWords } from "./words.fr.ts";

export const en = {
  region: (ids) => `Program of ${ids}`,
  kind: "Program in",
  kinds: { core: "TypeScript", c: "C", numpy: "NumPy" },
  indices: {
    core: "The very code that this page runs (src/core). An array of weights is laid out row after row, biases included: w_ij at position i·r + j − 1, where r counts the neurons of the layer that the weights lead to; without a bias, σ_j and δ_j are at position j − 1. X and U alone carry their bias in cell 0.",
    c: "Arrays whose cell 0 is that of the bias neuron, as in the course: X[0] = U[0] = 1. Indices are those of the equations; where j starts at 1, cell 0 is not used.",
    numpy:
      "Row p of an array is sample p of the batch. Column 0 of X and of U is the bias neuron; σ, δ^caché and w’s columns begin at j = 1, so the course’s index j stands there at j − 1.",
    cDeep:
      "Layers are counted as in G. Cell 0 of o[h] is the bias neuron: o[h][0] = 1. Indices are those of the equations, outputs counted from 1.",
    numpyDeep:
      "Layers are counted as in G, and row p of an array is sample p of the batch. Column 0 of o[h] is the bias neuron; a[h], delta[h] and w[h]’s columns begin at j = 1, hence at j − 1.",
  },
  reading: "How to read these lines",
  none: "This program does without this line: it leads to another one, which it computes directly.",
  lines: (file, first, last) => (first === last ? `${file}, line ${first}` : `${file}, lines ${first} to ${last}`),
  list: (kind) => `Lines in ${kind}`,
  press: "Line: go to its equation",
  current: "current step",
  marks:
    "▸ marks the lines of the current step. A line that you choose (click, or arrows then Enter) leads to its equation.",
  coming: "The program is on its way…",
  failed: "The program’s text did not arrive. Nothing is lost: check the connection, then ask for it again.",
  again: "Ask again",
} satisfies ProgramWords;
