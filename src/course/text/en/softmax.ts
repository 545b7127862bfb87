import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "say what softmax brings, and why its derivative takes two cases;",
    "carry the calculation of $\\partial C/\\partial\\tau_q$ through to {yHat q} − {y q} without skipping a line;",
    "point to the only line of backpropagation that changes from A to B.",
  ],
  texts: {
    "B.intro":
      "Let us keep the same network and the same weights, and change only the end: the output function and the cost. The derivation has to be done again from the top. We shall see that it very soon joins that of variant A.",
    "B.softmax.heading": "Why softmax",
    "B.softmax":
      "Softmax turns the pre-activations {tau k} into probabilities, with MNIST {tau 0} to {tau 9}: the predictions are positive, and add up to 1 [B1]. The sigmoid of an output neuron takes its own pre-activation only; softmax takes those of the whole layer. Raising a single pre-activation {tau q} makes {yHat q} go up and all the others go down. The table of its derivatives, its *Jacobian*, is therefore not diagonal: we can no longer follow a single path, as in [A3].",
    "B1.hand":
      "The same small network, the same weights: {tau} is that of [F4]. Only the last function changes. Compute $E$, the sum of the exponentials, then the two quotients.",
    "B.cost.heading": "The log cost",
    "B.cost":
      "When the predictions are probabilities, we choose another cost. Each term is the truth {y k} times the logarithm of the prediction; and since {y k} is zero everywhere but for the true digit, the cost of one sample looks only at the probability given to the true digit. Over several samples, the notes take the sum of the costs.",
    "B2.hand":
      "The truth of the published example, (0.01, 0.99), is not made of a single 1: both terms of the sum count. The logarithm is the natural one, the ln key.",
    "B.log":
      "Why a logarithm? The notes answer that it is built to punish errors of prediction. If the network gives the true digit a probability close to 1, $-\\log\\hat y$ tends to 0: a good answer costs next to nothing. If it bets everything on another digit, the probability of the true one tends to 0 and $-\\log\\hat y$ tends to infinity. In numbers, a probability of 0.9 costs 0.105; 0.1 costs 2.30; 0.01 costs 4.61. The curve goes with [B3].",
    "B.likelihood":
      "There is another reason, and it gives exactly [B2]. Suppose that the samples have no influence on one another. The probability that the network gives to *all* the right answers together is then the product of the $\\hat y_{\\text{true}}^{(p)}$: it is called the *likelihood*, and we want it as large as possible. The logarithm turns this product into a sum ([D4]): $-\\log \\prod_p \\hat y_{\\text{true}}^{(p)} = -\\sum_p \\log \\hat y_{\\text{true}}^{(p)}$. That is the cost [B2]. To make it small is to make the likelihood large. For two samples to which the network gives 0.9 and 0.1, the likelihood is $0.9 \\times 0.1 = 0.09$, and the cost is $0.105 + 2.303 = 2.408$, which is indeed $-\\log 0.09$.",
    "B.jacobian.heading": "Differentiating softmax: two cases",
    "B.jacobian":
      "Before we differentiate the cost, we must differentiate each prediction {yHat k} with respect to each pre-activation {tau q}: a hundred derivatives, but only two cases. Let $E = \\sum_l e^{\\tau_l}$ be the common denominator, so that $\\hat y_k = e^{\\tau_k}/E$. The pre-activation {tau q} always occurs in $E$; it occurs in the numerator only if $q = k$. That is the whole difference.",
    "B.same":
      "*First case, $q = k$.* {tau k} occurs twice, in the numerator and in the denominator. We apply the quotient rule, $(u/v)' = (u'v - uv')/v^2$, with $u = e^{\\tau_k}$ and $v = E$; with respect to {tau k}, both have the derivative $e^{\\tau_k}$. The result looks like an old acquaintance: the slope of the sigmoid, in [A2].",
    "B.other":
      "*Second case, $q \\neq k$.* {tau q} occurs in the denominator only. The numerator does not move, $u' = 0$, and only the second term of the quotient rule is left. The minus sign can be understood without any calculation: what {tau q} gains, {yHat k} loses.",
    "B.deltaOut.heading": "The error of the output layer",
    "B.sum":
      "Back to the cost. {tau q} moves all the predictions: as many paths (ten with MNIST), which the chain rule adds up. The derivative of $-y_k\\log\\hat y_k$ with respect to {yHat k} is $-y_k/\\hat y_k$, since that of $\\log x$ is $1/x$ [+ ([D4]) +]. And a single {y k} is 1, the others are 0: they add up to 1. We set aside the path $k = q$, for which we use [B4]; for the others we use [B5].",
    "B.vanish":
      "Two simplifications followed one another in [B6]. First, each {yHat k} that softmax brings cancels the one that the logarithm had put in the denominator: the logarithm and the exponential are made for each other. Then {y k} is zero everywhere but for the true digit: of the whole sum a single term survives, and $\\sum_k y_k = 1$. Only the difference is left. Let us write it with the outputs’ own index $k$.",
    "B7.hand":
      "One subtraction per output, and nothing else. The errors add up to 0, because the predictions and the truths each add up to 1.",
    "B.deltaOut.read":
      "Compare with [A3]: the factor 2 and the slope {yHat k}(1 − {yHat k}) have gone. Each component of the output error is the difference itself. It is negative for the true digit, {yHat k} − 1, and positive for the others, {yHat k}; they add up to zero, because $\\sum_k \\hat y_k - \\sum_k y_k = 1 - 1 = 0$.",
    "B.pairing":
      "A wrong answer given with confidence therefore makes a large error, and the stall of [R5] does not occur. This is due neither to softmax alone nor to the logarithm alone, but to the two being paired: the derivative of softmax brings a {yHat k}, that of the logarithm divides by it. With softmax and the squared error, the factor {yHat k} would remain. With the sigmoid and its log cost, $-\\sum_k \\bigl(y_k \\log \\hat y_k + (1 - y_k)\\log(1 - \\hat y_k)\\bigr)$, the slope would go too, and we would find the same error {yHat k} − {y k}.",
    "B.deltaHid.heading": "The error of the hidden layer",
    "B.through":
      "Below, nothing has changed. The activation $g$ of the hidden layer takes {sigma j} alone to compute {U j}, and {tau k} is the same sum as in [A4], where $j$ runs over all the hidden neurons. So the argument can be repeated word for word: as many paths to add up as there are outputs, with the same link $g'(\\sigma_j)\\,z_{jk}$.",
    "B.deltaHid":
      "We substitute in [B8], and are back at [A5]. The formula takes {deltaOut k} as it is given, without asking where it comes from.",
    "B9.hand": "The calculation of [A5], with the new {deltaOut k}.",
    "B.correction.heading": "Gradients and weight updates",
    "B.gradient":
      "The same goes for the gradients: the error where the weight arrives, times the activation where it starts. If δ is replaced by its value, we get the counterpart of [A7], without the output slope and the factor 2.",
    "B10.hand": "The error where the weight arrives, the activation where it starts, as in [A6].",
    "B.batch":
      "The cost [B2] adds up the samples without dividing by {P}. The derivative of a sum is the sum of the derivatives: so we take the sum of the gradients.",
    "B.correction":
      "The weight update, finally, is that of [A9]: the gradient with its sign changed, times {alpha}, to be added to the weight.",
    "B12.hand": "As in [A9]: −{alpha} times the gradient, added to the weight. The new cost is $C^+$.",
    "B13.heading": "Which pixels are to blame?",
    "B13.text":
      "The derivative of the cost with respect to the input keeps the form of [A10] too: only {deltaOut k} has changed further up, and {deltaHid j} with it. More ink in a pixel whose derivative is positive makes the right answer less probable; more ink in a pixel whose derivative is negative makes it more probable. When one draws a digit and says which it is, this is the picture that is shown.",
    "B.conclusion.heading": "A and B, face to face",
    "B.conclusion":
      "In the end, going over to softmax changes little. Upstream, two lines: the output activation ([F5a] becomes [F5b]) and the cost ([A1] becomes [B2]). In the backward phase, only one: [A3] becomes [B7]. {deltaHid}, the gradients and the weight updates keep their form; their values change, since they start from another {deltaOut}. As for the mean [A8] and the sum [B11], that is only a convention ([R2]).",
  },
  remarks: {
    R7: {
      title: "Which logarithm?",
      text: "Throughout the course, log is the natural logarithm, written ln on calculators. [B6] and [B7] depend on it: the derivative of $\\log x$ is $1/x$ for it alone. With the decimal logarithm, all of B’s costs and all its errors would be divided by $\\ln 10 \\approx 2.303$. For {yHat k} = 0.175, for example, $-\\log\\hat y_k \\approx 1.743$; a calculator whose log key is decimal would give 0.757.",
    },
    R2: {
      title: "Mean or sum",
      text: "[A8] averages the gradients, [B11] sums them. Both are right, and {alpha} absorbs the difference: for the same weight updates, $\\alpha_{\\text{mean}} = P\\,\\alpha_{\\text{sum}}$. But this supposes that {P} does not change. If the last batch is shorter than the others, the two conventions no longer give the same result. Either can be chosen, in both variants.",
    },
  },
} satisfies ChapterProse<"B">;
