import type { FigureWords } from "./words.fr.tsx";

export const en = {
  partial: {
    caption: "f(u, v) = u² v, with v held. u takes a step h; the dashed line has the slope ∂f/∂u.",
    summary: (u, v, slope, quotient) =>
      `The curve of f against u, for v = ${v}. At u = ${u} the partial derivative is ${slope}; the quotient measured with the step is ${quotient}.`,
    held: (name) => <>{name} (held)</>,
    step: (name) => <>step {name}</>,
  },
  chain: {
    caption: (step) => `u takes a step of ${step}; each link multiplies it.`,
    summary: (step, [v, c]) => `A path from u to v, then to c. u moves by ${step}, v by ${v}, c by ${c}.`,
  },
  paths: {
    caption: "Two paths lead from u to c. A dashed line is a negative link.",
    summary: (first, second, sum) =>
      `Through v₁ the path contributes ${first}; through v₂ it contributes ${second}; together, ${sum}.`,
  },
  logarithm: {
    caption: "The natural logarithm and its tangent, dashed, of slope 1/x.",
    summary: (x, log, slope) => `At x = ${x} the logarithm is ${log} and the tangent has the slope ${slope}.`,
    key: (decimal) => `The (decimal) log key of a calculator would show ${decimal}.`,
  },
  sigmoid: {
    caption: "The sigmoid and its tangent, dashed, of slope g(1 − g).",
    summary: (x, g, slope) => `At x = ${x} the sigmoid is ${g} and its slope ${slope}.`,
    goHere: (name) => `Put x at the network’s pre-activation ${name}`,
  },
  surprise: {
    caption: "What the probability given to the true digit costs; the tangent is dashed.",
    summary: (yHat, cost) => `A probability of ${yHat} costs ${cost}.`,
    slider: "ŷ of the true digit",
  },
  matrix: { caption: "A matrix of 3 rows and 2 columns, times a vector of 2 entries." },
  tenPaths: {
    caption: (production, outputs, whole) =>
      `The ${outputs} paths from ${production} to the cost, for the sample shown. Left of τ, the first link; right of it, δ^sortie. A dashed line is negative.${whole ? "" : " Two digits only on the drawing: the table has those that give the products."}`,
    summary: (production, outputs, total) =>
      `${outputs} paths lead from ${production} to the cost, one for each output; the sum of their products is ${total}. The numbers are in the table below.`,
    table: (outputs) => `The ${outputs} products`,
    product: "product",
  },
  outerProduct: {
    caption:
      "A corner of the table of the gradients ∂/∂z, for the sample shown: each cell is the product of its two margins. Rows: the bias and the three most active hidden neurons; columns: the four largest errors.",
  },
} satisfies FigureWords;
