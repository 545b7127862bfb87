import type { Sentence } from "../inline.ts";
import type { NotationKey } from "../notation.ts";

/** What each row of table N means. */
export const notationTable = {
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
  "N.M": "matrix that leads from {deltaOut} to {deltaHid}: one row per hidden neuron, one column per output [A5] [B9]",
  "N.alpha": "learning rate [A9] [B12]",
  "N.deep": "pre-activation, output and error of node $j$ of layer $h$ in a deep network [G1] [G5]",
} satisfies Record<NotationKey, Sentence>;
