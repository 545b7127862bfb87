import type { FigureWords } from "./words.fr.tsx";

/** 784 inputs and the bias; 30 hidden neurons and the bias; 10 outputs. */
function layersOf(sizes: readonly number[]): string {
  const [inputs = 0, ...others] = sizes;
  const outputs = others.pop() ?? 0;
  return [
    `${counted(inputs, "input")} and the bias`,
    ...others.map((hidden) => `${counted(hidden, "hidden neuron")} and the bias`),
    counted(outputs, "output"),
  ].join("; ");
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

export const en = {
  network: {
    caption: "The network of this page: a circle is a neuron, a line a weight; the bias neurons are dashed.",
    summary: (sizes) =>
      `A network drawn layer by layer, from left to right: ${layersOf(sizes)}. Each neuron sends a line to every neuron of the next layer but its bias.`,
    counts: (sizes) => layersOf(sizes),
  },
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
    goHere: (name) => `Back to ${name}, the network’s pre-activation`,
  },
  surprise: {
    caption: "What the probability given to the true digit costs; the tangent is dashed.",
    summary: (yHat, cost) => `A probability of ${yHat} costs ${cost}.`,
    slider: "ŷ of the true digit",
    goHere: (name) => `Back to ${name}, the network’s answer`,
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
  neuron: {
    lead: "Try it on the small network: with",
    input: "Input 1 of the small network, to be dragged",
    weight: "Weight from input 1 to hidden neuron 1, to be dragged",
    next: ",",
    and: "and",
    found: ", one finds",
    answer: ", and the first output answers",
    back: "Back to the network’s numbers",
  },
  correction: {
    with: "With α =",
    alpha: "Learning rate α, to be dragged",
    weight: ", the weight",
    becomes: "becomes",
    cost: ", and the cost goes from",
    to: "to",
  },
  outerProduct: {
    caption:
      "A corner of the table of the gradients ∂/∂z, for the sample shown: each cell is the product of its two margins. Rows: the bias and the three most active hidden neurons; columns: the four largest errors.",
  },
} satisfies FigureWords;
