import type { MutationProse } from "./mutations.ts";

/** What is said of a line got wrong: what was done, then why the course does otherwise. */
export const mutations: MutationProse = {
  kinds: {
    "factor-left-out": ({ part, equation }) => ({
      name: `the factor ${part} left out`,
      why: `In ${equation} everything is multiplied by ${part} too.`,
    }),
    "factor-twice": ({ part, equation }) => ({
      name: `the factor ${part} counted twice`,
      why: `In ${equation}, ${part} comes only once.`,
    }),
    "factor-added": ({ part, equation }) => ({
      name: `a factor ${part} too many`,
      why: `${equation} does not multiply by ${part}.`,
    }),
    "term-left-out": ({ part, equation }) => ({
      name: `the term ${part} left out`,
      why: `In ${equation} this term is part of the sum.`,
    }),
    "brackets-lost": ({ part }) => ({
      name: `brackets forgotten in the calculation`,
      why: `${part} has to be worked out completely first, and only then multiplied or divided.`,
    }),
    "sign-lost": ({ part, equation }) => ({
      name: `the minus sign left out`,
      why: `${equation} puts a minus sign before ${part}.`,
    }),
    "sign-flipped": ({ part, equation }) => ({
      name: `a plus for a minus, or the reverse`,
      why: `In ${equation} the sign inside ${part} is the other one.`,
    }),
    "difference-reversed": ({ part, equation }) => ({
      name: `the difference taken the wrong way round`,
      why: `${equation} writes ${part}, in this order: the other order changes the sign.`,
    }),
    "bias-left-out": ({ equation }) => ({
      name: `the bias neuron left out`,
      why: `The sum of ${equation} begins at 0: its first term is the bias.`,
    }),
    "bias-unweighted": ({ equation }) => ({
      name: `the bias counted as 1`,
      why: `In ${equation} the bias neuron is 1, but what is added is its weight.`,
    }),
    "bias-twice": ({ equation }) => ({
      name: `the bias counted twice`,
      why: `Term 0 of the sum of ${equation} is the bias already.`,
    }),
    "sum-starts-late": ({ equation }) => ({
      name: `the sum begun at 1`,
      why: `The index begins at 0: the sum of ${equation} has one more term.`,
    }),
    "sum-ends-early": ({ equation }) => ({
      name: `the last term of the sum left out`,
      why: `The sum of ${equation} goes to the last index.`,
    }),
    "sum-one-term": ({ equation, letter }) => ({
      name: `one term instead of the sum`,
      why: `${equation} adds the terms of every index ${letter}, not of one alone.`,
    }),
    "sum-term-left-out": ({ equation }) => ({
      name: `a term of the sum left out`,
      why: `The sum of ${equation} has a term for each neuron of the layer.`,
    }),
    "sum-term-sign": ({ part }) => ({
      name: `one term of the sum taken with the wrong sign`,
      why: `The term ${part} enters the sum with its own sign: a negative factor changes it.`,
    }),
    "sum-averaged": ({ equation }) => ({
      name: `a mean instead of the sum`,
      why: `${equation} adds the terms, without dividing by their number.`,
    }),
    "sum-absolute": ({ equation }) => ({
      name: `the absolute values of the terms added`,
      why: `In ${equation} each term keeps its sign: terms of opposite signs partly cancel.`,
    }),
    "sum-of-additions": ({ equation }) => ({
      name: `an addition instead of a multiplication in each term`,
      why: `In ${equation} each term is a product; only the products are added.`,
    }),
    "exp-of-sum": ({ equation }) => ({
      name: `the exponential of the sum instead of the sum of the exponentials`,
      why: `${equation} first takes the exponential of each pre-activation, then adds.`,
    }),
    "activations-exchanged": ({ part, equation }) => ({
      name: `two values of ${part} exchanged`,
      why: `In ${equation} each weight multiplies the activation of the neuron that it comes from: the weight’s first index is that neuron’s.`,
    }),
    "errors-exchanged": ({ part, equation }) => ({
      name: `another neuron’s error in the place of ${part}`,
      why: `In ${equation} each term multiplies a neuron’s error by what leads to that neuron: both have the same index.`,
    }),
    "bias-weights-added": ({ part, equation }) => ({
      name: `the bias neuron’s weights added to the sum`,
      why: `In ${equation} the sum is over the weights ${part} that leave the neuron whose error is computed; those of the bias neuron, of index 0, are not in it.`,
    }),
    "denominator-left-out": ({ equation }) => ({
      name: `the denominator left out`,
      why: `${equation} is a fraction: what was found is still to be divided by the denominator.`,
    }),
    "log-of-complement": ({ equation }) => ({
      name: `the logarithm of $1 - \\hat y$ instead of $\\hat y$`,
      why: `${equation} takes the logarithm of the true digit’s prediction: it is zero where that is 1.`,
    }),
    "error-squared": ({ equation }) => ({
      name: `the square of the difference, as in the cost`,
      why: `${equation} is the derivative of the cost: the difference is not squared in it and keeps its sign.`,
    }),
    "line-too-far": ({ part, equation }) => ({
      name: `one line too far`,
      why: `What is asked is ${part}, which ${equation} gives; the number found is the next line’s.`,
    }),
    "other-end": ({ equation }) => ({
      name: `the numbers of the weight’s other end`,
      why: `A weight’s gradient is the activation of the neuron that it comes from times the error of the one that it goes to (${equation}).`,
    }),
    "other-case": ({ equation }) => ({
      name: `the other case of softmax’s derivative`,
      why: `[B4] is the case $q = k$, [B5] the case $q \\neq k$: here it is ${equation} that is needed.`,
    }),
    "factor-divides": ({ part, equation }) => ({
      name: `divided by ${part} instead of multiplied`,
      why: `In ${equation}, ${part} is a factor: one multiplies by it.`,
    }),
    "slope-squared": ({ part, equation }) => ({
      name: `the square of the activation in place of the slope ${part}`,
      why: `In ${equation} the slope of the sigmoid is its activation times 1 minus that activation: the two factors differ.`,
    }),
    "log-base-2": () => ({
      name: `the logarithm to base 2`,
      why: `In [B2], as everywhere in the course, $\\log$ is the natural logarithm, the “ln” key.`,
    }),
    "exp-base-10": ({ equation }) => ({
      name: `a power of 10 instead of the exponential`,
      why: `In ${equation} the exponential is $e^x$, the “eˣ” or “exp” key.`,
    }),
    "sum-shifted": ({ part, equation }) => ({
      name: `the weights moved by one place`,
      why: `Row 0 of the weights is the bias’s: in ${equation}, ${part} goes with the input of the same index.`,
    }),
    "sum-of-products-split": ({ equation }) => ({
      name: `two sums multiplied by each other`,
      why: `${equation} multiplies first, term by term, and adds afterwards.`,
    }),
    "own-term-left-out": ({ equation }) => ({
      name: `its own term left out of the denominator`,
      why: `The denominator of ${equation} adds the exponentials of all the outputs, the numerator’s included.`,
    }),
    "index-transposed": ({ part, equation }) => ({
      name: `the two indices of ${part} exchanged`,
      why: `The first index is the neuron that a weight comes from, the second the one that it goes to: ${equation} reads ${part} in this order.`,
    }),
    "index-exchanged": ({ equation }) => ({
      name: `the two indices exchanged throughout the line`,
      why: `A weight’s first index is the neuron that it comes from, its second the one that it goes to: ${equation} takes the activation of the first and the error of the second.`,
    }),
    "index-neighbour": ({ part, equation }) => ({
      name: `the neighbouring cell read for ${part}`,
      why: `What ${equation} needs is ${part}, at the indices asked for.`,
    }),
    "other-cell": ({ equation }) => ({
      name: `the right calculation, but of another cell`,
      why: `${equation} was applied correctly, with another index than the one asked for.`,
    }),
    "symbol-neighbour": ({ part, instead, equation }) => ({
      name: `${instead} read for ${part}`,
      why: `What ${equation} uses is ${part}, not ${instead}.`,
    }),
    "other-layer": ({ part, equation }) => ({
      name: `a neighbouring layer’s outputs read for ${part}`,
      why: `What ${equation} reads is ${part}: the superscript is the number of the layer.`,
    }),
    "slope-at-arrival": ({ equation }) => ({
      name: `the slope of the neuron that the weight goes to, not of the one that it comes from`,
      why: `In ${equation} the slope is that of the neuron whose error is computed; that of the neuron after it is already in the next layer’s error.`,
    }),
    "applied-twice": ({ part, equation }) => ({
      name: `the sigmoid applied twice`,
      why: `In ${equation} the sigmoid’s value is there already: it is not applied to ${part} again.`,
    }),
    "activation-left-out": ({ equation }) => ({
      name: `the activation function left out`,
      why: `${equation} sends the pre-activation through the sigmoid: the result lies between 0 and 1.`,
    }),
    "activation-slope": ({ equation }) => ({
      name: `the slope of the sigmoid instead of its value`,
      why: `${equation} asks for $g$, not $g'$: nothing is differentiated in the forward phase.`,
    }),
    "activation-tanh": ({ equation }) => ({
      name: `the hyperbolic tangent instead of the sigmoid`,
      why: `In ${equation} the activation function is $1/(1 + e^{-x})$.`,
    }),
    "exponent-sign": ({ equation }) => ({
      name: `the minus sign of the exponent left out`,
      why: `In ${equation} the sigmoid is $1/(1 + e^{-x})$: the larger the pre-activation, the closer the result is to 1.`,
    }),
    "one-plus-left-out": ({ equation }) => ({
      name: `the 1 of the denominator left out`,
      why: `In ${equation} the sigmoid is $1/(1 + e^{-x})$.`,
    }),
    inverted: ({ equation }) => ({
      name: `the fraction turned over`,
      why: `${equation} divides the other way round.`,
    }),
    "exp-left-out": ({ equation }) => ({
      name: `the exponentials left out`,
      why: `${equation} divides exponentials, which are all positive, not the pre-activations themselves.`,
    }),
    "max-one-sided": ({ equation }) => ({
      name: `the largest pre-activation subtracted on one side of the fraction only`,
      why: `The fraction ${equation} stays the same if the largest pre-activation is subtracted in the numerator and in the denominator; on one side only, it changes ([R4]).`,
    }),
    "log-left-out": ({ equation }) => ({
      name: `the logarithm left out`,
      why: `${equation} takes the logarithm of the prediction.`,
    }),
    "log-base-10": () => ({
      name: `the logarithm to base 10 (the calculator’s “log” key)`,
      why: `In [B2], as everywhere in the course, $\\log$ is the natural logarithm, the “ln” key.`,
    }),
    "square-left-out": ({ equation }) => ({
      name: `the square left out`,
      why: `${equation} adds the squares of the differences: without them a positive and a negative one would cancel.`,
    }),
    "square-doubled": ({ part }) => ({
      name: `twice instead of squared`,
      why: `${part} is multiplied by itself, not by 2.`,
    }),
    "square-of-sum": ({ equation }) => ({
      name: `the square of the sum instead of the sum of the squares`,
      why: `${equation} squares each difference, then adds.`,
    }),
    absolute: ({ equation }) => ({
      name: `the absolute value instead of the square`,
      why: `${equation} squares each difference.`,
    }),
    "square-distributed": ({ part }) => ({
      name: `the difference of the squares for the square of the difference`,
      why: `${part} is worked out as a whole, then squared: $(a - b)^2$ is not $a^2 - b^2$.`,
    }),
    "line-too-early": ({ equation }) => ({
      name: `the gradient given for the weight update`,
      why: `${equation} goes on to multiply the gradient by $-\\alpha$.`,
    }),
    "slope-alone": ({ equation }) => ({
      name: `the slope alone, without the difference`,
      why: `In ${equation} the slope $g_s'(\\tau_k)$ is multiplied by the derivative of the cost, which holds the difference $\\hat y_k - y_k$.`,
    }),
    "product-added": ({ equation }) => ({
      name: `an addition for the multiplication`,
      why: `${equation} is a product: the error is multiplied by what comes in along the weight.`,
    }),
    "exponents-negative": ({ equation }) => ({
      name: `a minus sign too many in the exponentials`,
      why: `In ${equation} the exponential is $e^{\\tau}$: the largest pre-activation has the largest probability. The minus sign is the sigmoid’s.`,
    }),
    "root-added": ({ equation }) => ({
      name: `a square root too many`,
      why: `${equation} is a sum of squares, without a root.`,
    }),
    "other-output": ({ equation }) => ({
      name: `the other variant’s formula`,
      why: `This formula is the other output’s: here ${equation} applies.`,
    }),
    "binary-cross-entropy": () => ({
      name: `the terms $(1 - y_k)\\log(1 - \\hat y_k)$ added`,
      why: `The cost of [B2] has the terms $y_k \\log \\hat y_k$ only: the true digit’s is the one that remains.`,
    }),
    "digit-for-one-hot": () => ({
      name: `the true digit itself put for {y k}`,
      why: `{y k} is 1 for the true digit and 0 for all the others: it is not the digit ([N]).`,
    }),
    "pixels-0-255": () => ({
      name: `pixels from 0 to 255 instead of 0 to 1`,
      why: `[F1] divides each grey level by 255.`,
    }),
    "prediction-for-truth": () => ({
      name: `the prediction in place of the truth {y k}`,
      why: `In [B2] the logarithm of the prediction is multiplied by the truth {y k}, which is 1 for the true digit and 0 for the others.`,
    }),
    "mean-over-outputs": ({ equation }) => ({
      name: `a mean over the outputs`,
      why: `${equation} is a sum over the outputs, which is not divided by their number.`,
    }),
    "sum-for-mean": ({ equation }) => ({
      name: `the sum instead of the mean`,
      why: `Here ${equation} is a mean: the sum is divided by the number {P} of samples ([R2]).`,
    }),
    "mean-of-one-less": ({ equation }) => ({
      name: `a division by $P - 1$ instead of {P}`,
      why: `${equation} is the mean of the {P} samples: one divides by their number.`,
    }),
    "mean-for-sum": ({ equation }) => ({
      name: `the mean instead of the sum`,
      why: `Here ${equation} is a sum: it is not divided by {P} ([R2]).`,
    }),
  },
  particular: {
    "A2:factor-left-out:2": {
      name: "the factor $2$ left out",
      why: "The derivative of a square brings a 2: that of $(\\hat y_k - y_k)^2$, in [A1], is $2(\\hat y_k - y_k)$.",
    },
    "A3:factor-left-out:2": {
      name: "the factor $2$ left out",
      why: "The 2 comes from the derivative of the square ([A2]); it goes only where the cost carries a ½ ([R1]).",
    },
    "A3:factor-left-out:slope": {
      name: "the slope $\\hat y_k(1 - \\hat y_k)$ left out",
      why: "{tau k} acts on the cost through the sigmoid alone: its slope, $\\hat y_k(1 - \\hat y_k)$ ([A2]), is one of the links.",
    },
    "A3:factor-left-out:gsPrime": {
      name: "the slope $g_s'(\\tau_k)$ left out",
      why: "{tau k} acts on the cost through the sigmoid alone: its slope ([A2]) is one of the links.",
    },
    "A3:factor-added:2": {
      name: "a factor $2$ too many",
      why: "Here the cost carries a ½, which cancels the 2 of the square’s derivative ([R1]).",
    },
    "A5:factor-left-out:slope": {
      name: "the slope $g'(\\sigma_j) = U_j(1 - U_j)$ left out",
      why: "{sigma j} acts on the output pre-activations through {U j} alone: $\\partial\\tau_k/\\partial\\sigma_j = g'(\\sigma_j)\\,z_{jk}$ ([A4]).",
    },
    "A3:other-output": {
      name: "$\\hat y_k - y_k$, the error of variant B",
      why: "That is [B7], where softmax and the log cost suit each other; here the 2 and the slope of [A2] remain.",
    },
    "B7:factor-added:2": {
      name: "a factor $2$ too many",
      why: "The 2 of [A3] comes from the square: the log cost has none.",
    },
    "B7:other-output:slope": {
      name: "the slope $\\hat y_k(1 - \\hat y_k)$, as in A",
      why: "With softmax and the log cost it goes in the course of the derivation: what remains is $\\hat y_k - y_k$.",
    },
    "B7:other-output:2": {
      name: "the error of variant A, [A3]",
      why: "With softmax and the log cost neither the 2 nor the slope is left: what remains is $\\hat y_k - y_k$.",
    },
    "B7:error-squared": {
      name: "the square of the difference",
      why: "In [B7] the difference is not squared and keeps its sign; the square belongs to the cost of variant A ([A1]).",
    },
    "M3:factor-added:alpha": {
      name: "the update multiplied by {alpha} once more",
      why: "The update contains {alpha} already: [M3] adds it to the weight as it is.",
    },
    "B9:factor-left-out:gPrime": {
      name: "the slope $g'(\\sigma_j)$ left out of the hidden layer",
      why: "The log cost removes the slope of the *output* alone; the hidden layer keeps its sigmoid, hence its $g'(\\sigma_j)$ ([B8]).",
    },
    "deltaHid:symbol-neighbour:z→newZ": {
      name: "the weights {z j k} as they are after the update",
      why: "The error goes back through the weights that were used going forward: they are updated only once all the errors are known ([P6]).",
    },
    "deltaHid:index-transposed:z": {
      name: "the sum taken along the other side of the table {z}",
      why: "{z j k} leads from hidden neuron $j$ to output $k$: for {deltaHid j} one reads row $j$, where $k$ runs.",
    },
    "F2:bias-left-out": {
      name: "the bias {w 0 j} left out",
      why: "The sum of [F2] begins at $i = 0$, and {X 0} = 1: its first term is the bias.",
    },
    "F4:bias-left-out": {
      name: "the bias {z 0 k} left out",
      why: "The sum of [F4] begins at $j = 0$, and {U 0} = 1: its first term is the bias.",
    },
  },
};
