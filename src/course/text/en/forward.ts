import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "work out by hand the pre-activation and the activation of one neuron, and say how they follow one another from the image to {yHat};",
    "say how softmax differs from the sigmoid, and what the two have in common;",
    "say which values have to be kept for the backward phase, and why.",
  ],
  texts: {
    "F.intro":
      "The forward phase goes from left to right. We know the image and the weights, and look for the answer. There are no derivatives here: only sums of products, and two functions.",
    "F.input.heading": "The input",
    "F.input":
      "A pixel is a grey level, from 0 to 255. We divide it by 255 to get a number between 0 and 1, then lay the 28 rows of the image end to end, *behind* the bias neuron. Hence a shift by one: {X i} looks at pixel number $i - 1$, pixels being counted from 0.",
    "F.hidden.heading": "The hidden layer",
    "F.sigma":
      "Hidden neuron $j$ multiplies each input {X i} by the weight {w i j}, and takes the sum. Since {X 0} = 1, the first term of the sum is simply its bias {w 0 j}. And since the pixels of the background are 0, only those of the stroke count.",
    "F2.hand":
      "Take a network small enough for paper: two inputs, two hidden neurons, two outputs. Multiply each input by the weight that leads to the neuron, with {X 0} = 1 for the bias, and add up.",
    "F.U":
      "The pre-activation {sigma j} can be any number. The sigmoid brings it between 0 and 1: close to 0 if {sigma j} is very negative, close to 1 if it is very large, ½ if it is zero. In front of these activations we put another bias neuron, {U 0} = 1, for the next layer.",
    "F3.hand": "On a calculator: change the sign of {sigma j}, take the exponential, add 1, then take the reciprocal.",
    "F.output.heading": "The output layer",
    "F.tau":
      "The output layer does the same calculation again with weights {z j k} of its own: what serves as its input are the activations {U j}.",
    "F4.hand": "The same calculation one layer further: now it is the {U j} that are multiplied, with {U 0} = 1.",
    "F.fork":
      "As far as the pre-activations {tau k}, the two variants of the course calculate the same thing and find the same numbers. They part here, at the last function.",
    "F.sigmoid":
      "*Variant A, the sigmoid.* Each output neuron transforms its own pre-activation without looking at the others. We get numbers between 0 and 1, ten with MNIST, and no reason why they should add up to 1.",
    "F5a.hand":
      "The sigmoid again, applied to each {tau k}. The two predictions do not depend on each other, and they do not add up to 1.",
    "F.softmax":
      "*Variant B, softmax.* We take the exponential of each pre-activation and divide it by their sum. The predictions become probabilities: positive, and adding up to 1. In exchange, a single {yHat k} now takes all the pre-activations: one no longer has $\\hat y_k = g_s(\\tau_k)$.",
    "F5b.hand": "Compute the two exponentials, their sum, then divide. The two predictions add up to 1.",
    "F.keep.heading": "Throw nothing away",
    "F.keep":
      "From every sample we keep {X}, {sigma}, {U}, {tau} and {yHat}. The backward phase uses three of them: the output error is calculated from {yHat}, the hidden error from the slope $g'(\\sigma_j)$, hence from {U j}, and the gradients from {U} and {X}. [+ {sigma} and {tau} serve again in two cases only: to calculate the cost without overflow ([R4]), or with an activation whose slope cannot be written from {U j}. +]",
  },
  remarks: {
    R4: {
      title: "On a machine",
      text: "A computer cannot apply [F5b] as it stands: $e^{800}$ is larger than the largest number that it can write. So the largest pre-activation, $\\tau_{\\max}$, is first subtracted from all of them, itself included: numerator and denominator are divided by the same number, the fraction does not change, and no exponential exceeds 1. The same goes for [B2]: if {yHat k} is rounded to 0, its logarithm is $-\\infty$. So $C^{(p)}$ is calculated from the pre-activations: $\\tau_{\\max} + \\log\\sum_l e^{\\tau_l - \\tau_{\\max}} - \\tau_{\\text{true}}$.",
    },
  },
} satisfies ChapterProse<"F">;
