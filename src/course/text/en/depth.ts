import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "write down backpropagation for a network of any depth;",
    "get from one layer to the one before by a single formula, as many times as it takes;",
    "recognise in this notation the formulas with one hidden layer, and the factor 2 that separates them.",
  ],
  texts: {
    "G.intro":
      "Another page of the notes goes over everything in a notation that suits any number of layers, $h = 1, \\dots, m$. The pre-activation is called {a h j}, the output {o h j}, the error {delta h j}; {W h i j} is the weight that leads from node $i$ of layer $h - 1$ to node $j$ of layer $h$, and $r^h$ is the number of nodes of layer $h$ without its bias.",
    "G.ends":
      "At both ends, nothing new: $o^0$ is the input {X}, and $o^m = g_o(a^m)$ is the prediction {yHat}, where $g_o$ is the output function, written $g_s$ elsewhere. In between, each hidden layer has its bias neuron, {o h 0} = 1.",
    "G.half":
      "On this page the output error has no factor 2. That is because the cost carries a ½ here, which the notes do not write: $E = \\frac12\\sum_j(\\hat y_j - y_j)^2$. (This $E$ is a cost; in [B4] the same letter is the denominator of softmax.)",
    "G.forward.heading": "The forward phase",
    "G.forward":
      "The same sum of products in every layer, the same activation behind it. We recognise [F2] for $h = 1$ and [F4] for the next layer.",
    "G1.hand":
      "Two hidden layers of two neurons: the same sum, three times in a row. We follow the first neuron of each layer.",
    "G.output.heading": "Where the backward phase starts",
    "G.output":
      "The backward phase starts at the output layer, where the argument of [A2] and [A3] holds unchanged: a single path, two links, the difference and the slope $g_o'(a_j^m)$. The 2 from the derivative of the square cancels against the ½ of the cost.",
    "G2.hand": "The gap and the slope, at the output: this is where the way back starts.",
    "G.softmax":
      "With softmax and the log cost, this starting point is $\\delta_j^m = \\hat y_j - y_j$, as in [B7]. All that follows remains valid.",
    "G.back.heading": "From one layer to the one before",
    "G.paths":
      "A pre-activation {a h j} of a hidden layer acts on the pre-activations of the next layer, and acts on the cost through them alone: we add up these paths. The sum starts at $l = 1$, because the bias node of layer $h + 1$ is always 1: nothing reaches it, so it lies on no path.",
    "G.link":
      "As in [A4], one link is missing. In the pre-activation of node $l$ a single term contains {a h j}; the activations of the other nodes of layer $h$, and its bias, do not depend on it.",
    "G.delta": "We substitute [G4] in [G3], and the slope, which does not depend on $l$, comes out of the sum.",
    "G5.hand":
      "The same formula, twice: the error of layer 2 follows from that of the output, then that of layer 1 from that of layer 2.",
    "G.recurrence":
      "This formula is a recurrence: the error of one layer follows from that of the next. We start from {delta m j}, apply [G5] for $h = m - 1$, then $m - 2$, and so on down to {delta 1 j}. The formula is the same however many layers there are. [+ But each application multiplies by a slope $g' \\leq \\tfrac14$: in a deep network of sigmoids, the errors of the first layers soon become very small, and these layers learn slowly. +]",
    "G.gradient.heading": "The gradients",
    "G.gradient":
      "The notes stop at the errors. The gradient [G6] follows from them as in [A6]: the weight {W h i j} occurs only in {a h j}, where it multiplies {o h−1 i}.",
    "G6.hand": "One gradient in the last layer, one in the first: two numbers already known, one product.",
    "G7.heading": "Over the batch",
    "G7.text":
      "With several samples each weight gets as many gradients [G6]. They are brought together into one, as with one hidden layer.",
    "G8.heading": "Update",
    "G8.text":
      "The weight update is *added* to the weight, in all the layers at once: no weight moves before the last gradient has been calculated.",
    "G.dictionary.heading": "The dictionary",
    "G.dictionary":
      "With a single hidden layer, $m = 2$: {sigma} is $a^1$, {U} is $o^1$, {tau} is $a^2$, {w} is $w^1$, {z} is $w^2$. One trap: the course counts outputs from 0, this notation from 1, so that $z_{jk} = w^2_{j,k+1}$. As for the sizes, $N_e = r^0 + 1$ and $N_c = r^1 + 1$. For one and the same cost, {deltaHid} and {deltaOut} are $\\delta^1$ and $\\delta^2$; from one page of the notes to the other the cost changes, and with it a factor 2 ([R1]).",
  },
  remarks: {
    R1: {
      title: "With or without ½: a factor 2",
      text: "The output error [A3] carries a factor 2, [G2] does not. Both are right: the derivative of $(\\hat y - y)^2$ brings out a 2, that of $\\frac12(\\hat y - y)^2$ does not. So all the errors and all the gradients of A are twice those of G, and {alpha} absorbs this factor: halving {alpha} with A’s cost gives exactly the weight updates of G.",
    },
  },
} satisfies ChapterProse<"G">;
