import type { FaultsProse } from "../prose.ts";

export const en = {
  "weights-tiny": {
    name: "Initial weights ten thousand times too small",
    does: "The first weights are drawn between −0.00005 and 0.00005, whatever amplitude was asked for.",
    betrays: "The size of {deltaHid} before any training: a few millionths instead of a few hundredths.",
    check:
      "The gradient check sees nothing: the gradient of this network is right. The weights at which it is taken are badly chosen.",
  },
  "weights-huge": {
    name: "Initial weights ten times too large",
    does: "The first weights are drawn between −5 and 5, whatever amplitude was asked for.",
    betrays: "The histogram of the {U j}: nearly all are 0 or 1, where the slope is zero.",
    check: "The gradient check sees nothing: the gradient is almost zero, and the cost does indeed hardly change.",
  },
  "weights-equal": {
    name: "Initial weights all equal",
    does: "All first weights are 0.5, biases included.",
    betrays: "The {U j}, all equal: the hidden neurons never part.",
    check: "The gradient check sees nothing: equal neurons do have equal gradients.",
  },
  "sure-and-wrong": {
    name: "A start that is sure and wrong",
    does: "The first output biases are $z_{00} = 10$ and $z_{0k} = -10$: the network answers 0 to every image, without a doubt.",
    betrays:
      "The size of {deltaOut}: almost zero although the cost is large. With [B7] in the place of [A3] nothing would stall.",
    check:
      "The gradient check sees nothing: the slope {yHat k}(1 − {yHat k}) is really almost zero, and the cost really almost flat.",
  },
  "image-shifted": {
    name: "The image stored one cell too early",
    does: "The 1 of the index is forgotten: the first pixel takes the place of the bias neuron, and the whole image slips by one cell.",
    betrays: "{X 0}, which is 0 instead of 1.",
    check:
      "The gradient check sees nothing: both phases read the same array, and the gradient is that of the cost that this program computes.",
  },
  "pixels-raw": {
    name: "Pixels from 0 to 255",
    does: "The grey levels go in as they are: the division by 255 is forgotten.",
    betrays: "The largest {X i}, which is 255, and the {U j}, saturated from the first image on.",
    check:
      "The gradient check sees nothing: both phases read the same inputs. It judges the derivative, not what it is given to differentiate.",
  },
  "input-bias-dropped": {
    name: "The bias left out of the hidden pre-activation",
    does: "The sum begins at $i = 1$: the {w 0 j} are not used in the forward phase, but get a gradient in the backward phase.",
    betrays: "A pre-activation {sigma j} calculated by hand: {w 0 j} is missing from it.",
    check:
      "The gradient check sees it, in the biases {w 0 j} alone: the program finds a gradient for them, and the cost does not move when they do.",
  },
  "hidden-bias-zero": {
    name: "No bias neuron in the hidden layer",
    does: "{U 0} is 0 instead of 1, in the forward phase and in the backward phase.",
    betrays: "{U 0} itself, the first of its column.",
    check:
      "The gradient check sees nothing: the {z 0 k} have no effect any more, and their gradient is zero, which is right for this program.",
  },
  "z-transposed-forward": {
    name: "{z} read by columns in the forward phase",
    does: "The array {z} is read as if its rows were its columns in {tau k}, and rightly in the backward phase.",
    betrays: "A pre-activation {tau k} calculated by hand.",
    check: "The gradient check sees it, in {z} as in {w}: the two phases no longer speak of the same network.",
  },
  "one-hot-shifted": {
    name: "The true digit put one place too far",
    does: "The 1 of {y} is put at place $k + 1$ (at place 0 for a 9).",
    betrays:
      "The cost falls as it should, but hardly any answer is right: the network learns to answer 8 when it is shown a 7.",
    check: "The gradient check sees nothing: cost and error read the same {y}, wrong in both.",
  },
  "sigmoid-twice": {
    name: "The sigmoid applied twice",
    does: "The output slope is taken at {yHat k} instead of {tau k}: $g_s(\\hat y_k)[1 - g_s(\\hat y_k)]$.",
    betrays: "An error {deltaOut k} calculated by hand. The success rate shows nothing.",
    check:
      "The gradient check sees it, in every weight: all errors come from {deltaOut}, which is no longer the derivative of the cost.",
  },
  "factor-2-dropped": {
    name: "The factor 2 forgotten",
    does: "The 2 that comes from the square is missing: all errors, hence all weight updates, are half as large.",
    betrays: "An error {deltaOut k} calculated by hand: half of what [A3] gives.",
    check:
      "The gradient check sees it, in every weight: the quotient is exactly twice as large. Doubling {alpha} would give the same training.",
  },
  "factor-2-twice": {
    name: "The factor 2 taken twice",
    does: "The 2 that comes from the square is applied twice: all weight updates are doubled.",
    betrays: "An error {deltaOut k} calculated by hand: twice what [A3] gives.",
    check:
      "The gradient check sees it, in every weight: the quotient is exactly half as large. Halving {alpha} would give the same training.",
  },
  "bias-delta": {
    name: "An error for the bias neuron",
    does: "The loop over $j$ begins at 0: the first hidden error is that of the bias neuron, and each neuron gets the error of the one before.",
    betrays: "{deltaHid 1}, always zero: $U_0(1 - U_0) = 0$. The first hidden neuron never learns.",
    check: "The gradient check sees it, in {w} and its biases; it finds nothing wrong with {z}.",
  },
  "z-corrected-first": {
    name: "{z} updated before the hidden error",
    does: "{z} is updated first; {deltaHid} uses the new weights instead of those of the forward phase.",
    betrays:
      "An error {deltaHid j} calculated by hand, with the {z j k} from before. With a small {alpha} nothing else is noticed.",
    check:
      "The gradient check sees it, in {w} alone; the gap is as large as the weight update makes it, hence as {alpha} does.",
  },
  "z-transposed-backward": {
    name: "{z} read by columns in the backward phase",
    does: "The array {z} is read as if its rows were its columns in {deltaHid j}, and rightly in the forward phase.",
    betrays: "An error {deltaHid j} calculated by hand.",
    check: "The gradient check sees it, in {w} and its biases; {z}, which comes first, is right.",
  },
  "hidden-slope-dropped": {
    name: "The hidden slope forgotten",
    does: "The factor {U j}(1 − {U j}) is missing: the error comes back whole, even through a saturated neuron.",
    betrays: "An error {deltaHid j} calculated by hand: at least four times too large.",
    check: "The gradient check sees it, in {w} and its biases; {z} is right.",
  },
  "bias-gradient-dropped": {
    name: "No gradient for the biases",
    does: "The first row of each array of gradients stays 0: the biases are never updated.",
    betrays: "The first row of {batchGradW}, dead.",
    check: "The gradient check sees it, in the biases alone: the cost moves, the gradient says 0.",
  },
  "mean-dropped": {
    name: "The division by {P} forgotten",
    does: "The batch’s gradients are added up without being divided by {P}, although the cost is a mean.",
    betrays: "A batch gradient calculated by hand: {P} times too large.",
    check:
      "The gradient check sees it, in every weight, if the batch has more than one image: the ratio is exactly {P}.",
  },
  "mean-twice": {
    name: "The division by {P} done twice",
    does: "The batch’s gradients are divided by {P} twice: all weight updates are {P} times too small.",
    betrays: "A batch gradient calculated by hand: {P} times too small.",
    check:
      "The gradient check sees it, in every weight, if the batch has more than one image: the ratio is exactly $1/P$.",
  },
  "sign-flipped": {
    name: "The sign of the weight update",
    does: "The minus sign of [A9] is forgotten: the weights go the way in which the cost grows.",
    betrays: "The cost, which rises; a weight update calculated by hand has the other sign.",
    check: "The gradient check sees nothing: the gradient is right. What is done with it is not.",
  },
  "alpha-small": {
    name: "An {alpha} a hundred times too small",
    does: "The program’s constant is a hundred times smaller than the {alpha} that was meant.",
    betrays: "The cost, which hardly falls; a weight update calculated by hand is a hundred times larger.",
    check: "The gradient check sees nothing: {alpha} is no part of the gradient.",
  },
  "alpha-large": {
    name: "An {alpha} a hundred times too large",
    does: "The program’s constant is a hundred times larger than the {alpha} that was meant.",
    betrays: "The cost, which jumps with the first weight updates and does not come down again.",
    check: "The gradient check sees nothing: {alpha} is no part of the gradient.",
  },
} satisfies FaultsProse;
