import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "derive {deltaOut k}, then {deltaHid j}, with the chain rule and nothing else;",
    "write the gradient of any weight as the product of two numbers already known;",
    "find the same gradient without δ, and say why the sum over the hidden neurons collapses.",
  ],
  texts: {
    "A.intro":
      "The network has answered. We want to know by how much to correct each weight so that it will be less wrong next time. First we measure by a single number, the cost, how wrong the answer is. Then we go back from this cost to every weight, layer by layer, in the reverse order of the calculation. That is *backpropagation*.",
    "A.cost.heading": "Measuring the error",
    "A.cost":
      "The cost of one sample adds up, over all the outputs (ten with MNIST), the square of the difference between prediction and truth. The square makes every difference positive, and gives the large ones more weight. Over several samples we take the mean.",
    "A1.hand":
      "One gap per output, their squares, the sum. The published example puts a ½ in front ([R1]): that is its only difference from the course’s formula.",
    "A.deltaOut.heading": "The error of the output layer",
    "A.links":
      "What happens to the cost when {tau k} moves a little? {tau k} moves {yHat k}, and {yHat k} moves the cost: two links, hence two derivatives. The first is that of a square; in the sum [A1] only one term contains {yHat k}, the other nine are constants. The second is that of the sigmoid, which can be written with {yHat k} itself.",
    "A.deltaOut":
      "The chain rule lets us multiply these two links [+ ([D2]) +]. And since {tau k} acts on its own output {yHat k} alone, there is a single path to the cost: no sum to write. This product will be used again everywhere, so we give it a name: the *output error*.",
    "A3.hand":
      "First the two links for $k = 0$, then their product. With the ½ of the cost, the 2 of the derivative goes away. A positive error says that the output is too large; a negative one, that it is too small.",
    "A.deltaOut.read":
      "Let us read it. It has one component for each output: with MNIST ten, one for each digit. The sign of each is that of {yHat k} − {y k}: negative for the true digit, which the network never announces quite strongly enough; positive for the others, which it always announces a little too strongly. Its size mixes two things: the difference, and the slope {yHat k}(1 − {yHat k}) of the output sigmoid. As for the factor 2, one may leave it out, as long as one knows it ([R1]).",
    "A.deltaHid.heading": "The error of the hidden layer",
    "A.through":
      "Now one layer back. A hidden neuron has no right answer to be compared with: it can only be judged by what it brings about. But its pre-activation {sigma j} moves *all* the pre-activations {tau k} at once. As many paths lead to the cost, ten with MNIST, and the chain rule adds them up [+ ([D3]) +]. Only one link is missing, $\\partial\\tau_k/\\partial\\sigma_j$: in the sum {tau k}, a single term contains {sigma j}, that of neuron $j$. Mind this letter: in the sum {tau k}, $j$ runs over all the hidden neurons; in the other lines it is the neuron that we follow [+ ([D6]) +].",
    "A.deltaHid":
      "All that remains is to substitute. The first factor of each path, $\\partial\\mathcal{E}/\\partial\\tau_k$, is {deltaOut k}, which we already have. And the slope $g'(\\sigma_j)$ does not depend on $k$: it comes out of the sum.",
    "A5.hand":
      "For each hidden neuron: the two {deltaOut k} come back along the two weights {z j k} that leave it; add them up, then multiply by its slope {U j}(1 − {U j}).",
    "A.deltaHid.read":
      "So each output sends its error back to neuron $j$ through the weight {z j k} that joins them, travelled this time in reverse. The neuron adds up what comes back, then multiplies by its slope. If it is saturated, that is, if {U j} is very close to 0 or to 1, its slope is almost zero: it receives next to nothing. For all the hidden neurons at once, it is the product of a matrix and a vector [+ ([D7]) +]: $\\delta^{\\text{caché}} = M\\,\\delta^{\\text{sortie}}$. $M$ has one row per hidden neuron and one column per output, 30 × 10 in the network 784–30–10.",
    "A.gradient.heading": "The gradients",
    "A.gradient":
      "We have not yet said a word about the weights, and yet almost everything is done. The weight {z j k} occurs only in {tau k}, where it multiplies {U j}. The weight {w i j} occurs only in {sigma j}, where it multiplies {X i}. For either, a single path, a single product.",
    "A6.hand":
      "One product of two numbers for each weight: the error where it arrives, the activation where it starts. We do one in each layer; the list gives the others, to check yours. With a single sample, the mean [A8] changes nothing.",
    "A.gradient.read":
      "Here is the rule to remember: the gradient of a weight is *the error where it arrives* times *the activation where it starts*. These gradients, {gradZ j k}, form a multiplication table, with {U} in one margin and {deltaOut} in the other. And for a given hidden neuron the gradients {gradW i j} redraw the input image, multiplied by a single number: {deltaHid j}.",
    "A.gradient.zero":
      "It follows that if {X i} = 0, the gradients {gradW i j} of all the weights that start from this input are zero: this sample does not correct them. The pixels of the background are such inputs.",
    "A.direct.heading": "The same gradient, without δ",
    "A.direct":
      "Could we have differentiated the cost with respect to {w i j} directly, without naming δ? Yes, and it makes a good check. We start from the cost and go down, link by link, to the weight. On the way, {tau k} is a sum over all the hidden neurons: so the notes first write a $\\sum_j$. We write $\\sum_l$, since $j$ is already the neuron at which {w i j} arrives.",
    "A.collapse":
      "Why does that sum collapse? Because the weight {w i j} leads into hidden neuron $j$, and into no other. The activations of the others do not contain it: their derivatives with respect to {w i j} are zero, and their terms vanish. Of the whole sum only the term $l = j$ is left.",
    "A.same":
      "Now group $2\\,g_s'(\\tau_k)(\\hat y_k - y_k)$ together in [A7]: it is {deltaOut k}. The sum over $k$, with its slope, is then {deltaHid j}, and we are back at [A6]. Both ways give the same number, up to the machine’s rounding. What differs is the work: the direct way does the sum over $k$ again for every weight {w i j}; backpropagation does it once per hidden neuron.",
    "A.correction.heading": "Correcting",
    "A.batch":
      "All of the above is about a single sample. The cost of the whole set is the mean of the costs, and the derivative of a mean is the mean of the derivatives: so we average the gradients.",
    "A.correction":
      "The gradient of a weight says how much the cost rises when this weight grows. To make the cost fall, we go the other way: hence the minus sign. The weight update is therefore the gradient with its sign changed, times the learning rate {alpha}. It is *added* to the weight.",
    "A9.hand":
      "Each gradient is multiplied by −{alpha}, then added to its weight. With all weights corrected at once, the forward pass is done again: the new cost, $\\mathcal{E}^+$, should be smaller than the old one.",
    "A.descent":
      "Why does the cost fall when all the weights are updated at once? When each weight moves a little, each contributes its share and the shares add up ([D3]): $\\Delta\\mathcal{E} \\approx \\sum \\frac{\\partial\\mathcal{E}}{\\partial w}\\,\\Delta w$, the sum being over all the weights, {w} and {z}. Now $\\Delta w = -\\alpha\\,\\frac{\\partial\\mathcal{E}}{\\partial w}$. So each share is $-\\alpha$ times a square, and none is positive: $\\Delta\\mathcal{E} \\approx -\\alpha \\sum \\bigl(\\frac{\\partial\\mathcal{E}}{\\partial w}\\bigr)^2$. This holds only if the weights move little. If {alpha} is too large, they leave the region that the gradient describes, and the cost may rise.",
    "A10.heading": "Which pixels are to blame?",
    "A10.text":
      "One derivative is left that the method does not use: that of the cost with respect to the input. Nobody corrects a pixel, but the question makes sense: with a little more ink in this place, would the cost be larger or smaller? The calculation is that of [A4], one layer further down: {X i} acts on all the pre-activations {sigma j}, and these paths are added up. No slope comes in, since the input has no activation. A positive derivative says that more ink would raise the cost; a negative one, that more ink would lower it. For $i = 0$, the bias neuron, the sum can be calculated too, but {X 0} is always 1.",
    "A.end":
      "The path is complete: the cost, the output error, the hidden error, the gradients, the weight updates. Variant B follows exactly the same one, with another output function and another cost; in the backward phase, a single one of these lines will change.",
  },
  remarks: {
    R5: {
      title: "Sure of itself, and wrong",
      text: "The output error [A3] carries the factor {yHat k}(1 − {yHat k}). Suppose that the network is confidently wrong: {yHat k} close to 1 on a wrong digit, or close to 0 on the right one. The difference is then as large as it can be, but this factor is almost zero, and {deltaOut k} with it. Learning stalls where the cost is largest. With [B7] this slope has gone: {deltaOut k} is the difference itself, and the network corrects itself.",
    },
    R3: {
      title: "How many components?",
      text: "In the notes, the vectors {deltaHid} of [A5] and of [B9] run from $j = 0$ to $N_c - 1$. Row $j = 0$ is one too many: the bias neuron has no pre-activation, $\\sigma_0$ does not exist, and there is nothing to differentiate with respect to ([M2]). So the vector has $N_c - 1$ components, and the matrix $M$ as many rows.",
    },
  },
} satisfies ChapterProse<"A">;
