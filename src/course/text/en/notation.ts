import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "name every symbol of the course, say how many numbers it holds and where its indices start;",
    "place the two bias neurons, {X 0} and {U 0}, and say why {sigma} and {deltaHid} start at $j = 1$;",
    "get from “30 hidden neurons” to $N_c = 31$ without a slip.",
  ],
  texts: {
    "N.layers":
      "The network has three layers. The image enters through the *input layer*, one neuron per pixel; the *hidden layer* transforms it; the *output layer* answers with ten numbers, one for each digit from 0 to 9. Two arrays of weights join these layers: {w} leads from the input to the hidden layer, {z} from the hidden layer to the output. To learn is to correct these two arrays, and nothing else.",
    "N.production":
      "Each neuron of the hidden layer and of the output layer does two things, and the course gives each a name. First it multiplies each value that it receives by a weight and adds them all up: that is its *pre-activation*, {sigma j} in the hidden layer, {tau k} at the output. (The French notes say “production”.) Then it passes this sum through a function: that is its *activation* {U j}, or its prediction {yHat k}. The distinction matters: every error δ of the course is a derivative of the cost with respect to a *pre-activation*, never with respect to an activation.",
    "N.table":
      "Table [N] gathers all the symbols. There is no need to learn it: we shall come back to it when we need it.",
    "N.words":
      "Each word has one meaning here. An *error* is always a δ. The *cost* measures how wrong the answer is; “squared error” is only the name of variant A’s cost. A *slope* is the derivative of an activation function; a *gradient*, that of the cost with respect to a weight. A program that does not follow the method has a *fault*. A *seed* is the number from which the random weights are drawn: the same seed gives the same weights again.",
    "N.bias.heading": "Two neurons that compute nothing",
    "N.bias":
      "{X 0} and {U 0} are always 1: they are the *bias neurons*. Thanks to them, the constant that is added to each sum becomes a weight like any other, stored in row $i = 0$ of {w} or in row $j = 0$ of {z}, and corrected by the same formulas. No weight leads into {U 0}. So it has no pre-activation, and therefore no error: this is why the columns of {w}, {sigma} and {deltaHid} start at $j = 1$.",
    "N.count":
      "Mind the counting. The settings count neurons without the bias, as when one writes 784–30–10; $N_e$ and $N_c$ include it. Thirty hidden neurons and a bias neuron make $N_c = 31$; 784 pixels and a bias neuron make $N_e = 785$. The output layer has no bias neuron, since no layer follows it; but each of its ten neurons has its bias, the weight {z 0 k}.",
    "N.sample.heading": "One sample, many samples",
    "N.sample":
      "The superscript $(p)$ marks one sample, that is, an image with its true digit. As long as we follow a single sample, we leave it out. For the gradients of the weights it tells two things apart: $\\partial\\mathcal{E}^{(p)}/\\partial z_{jk}$ comes from one sample, $\\partial\\mathcal{E}/\\partial z_{jk}$ from all those that one weight update uses.",
    "N.batch":
      "In the notes, one weight update uses the whole set. We may also take only a part of it, a *batch* of {P} samples, and update more often: the formulas are the same, and {P} is then the size of the batch.",
    "N.sigmoid.heading": "The sigmoid and its derivative",
    "N.sigmoid":
      "The function $g$ is the sigmoid, $g(x) = 1/(1 + e^{-x})$, which always lies between 0 and 1. Its derivative can be written with its own value: $g'(x) = g(x)\\,(1 - g(x))$. [+ The next chapter shows why ([D5]). +] Once the activation {U j} is known, the slope {gPrime j} therefore costs only one product, {U j}(1 − {U j}). The whole course relies on it.",
    "N.provenance":
      "This course follows a set of handwritten French notes line by line, and keeps their symbols: δ^sortie is the error of the output layer, δ^caché that of the hidden layer. What is not in them, because they had to be completed or corrected, is marked “added to the notes”. The remarks, from [R1] to [R7], read the notes over: they compare their conventions and point out the traps.",
  },
  notationTable: {
    "N.P": "number of samples that one weight update uses: the whole set in the notes [+ or a batch taken from it +]",
    "N.Ne": "number of input neurons, bias included: 785 for MNIST",
    "N.Nc": "number of hidden neurons, bias included",
    "N.Ns": "number of output neurons: 10",
    "N.X": "input; {X 0} = 1.0 is the bias neuron, then one pixel per neuron [F1]",
    "N.w": "weight from input neuron $i$ to hidden neuron $j$; row $i = 0$ holds the biases",
    "N.sigma": "pre-activation of the hidden layer (“production” in the notes) [F2]",
    "N.U": "activation of the hidden layer; {U 0} = 1.0 is the bias neuron [F3]",
    "N.z": "weight from hidden neuron $j$ to output neuron $k$; row $j = 0$ holds the biases",
    "N.tau": "pre-activation of the output layer [F4]",
    "N.yHat": "prediction [F5a] [F5b]",
    "N.y": "truth: 1 if $k$ is the true digit, else 0",
    "N.g": "activation functions: of the hidden layer; of the output layer",
    "N.cost": "cost: squared error [A1]",
    "N.logCost": "log cost; log is the natural logarithm [B2] [R7]",
    "N.deltaOut":
      "output error (“sortie” is French for output): derivative of the cost with respect to {tau k} [A3] [B7]",
    "N.deltaHid":
      "hidden error (“caché” is French for hidden): derivative of the cost with respect to {sigma j} [A5] [B9]",
    "N.M":
      "matrix that leads from {deltaOut} to {deltaHid}: one row per hidden neuron, one column per output [A5] [B9]",
    "N.alpha": "learning rate [A9] [B12]",
    "N.deep": "pre-activation, output and error of node $j$ of layer $h$ in a deep network [G1] [G5]",
  },
} satisfies ChapterProse<"N">;
