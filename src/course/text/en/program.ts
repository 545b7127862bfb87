import type { ChapterProse } from "../prose.ts";

export const en = {
  objectives: [
    "recognise by their symptoms the most common faults of such a program;",
    "say for each fault which line of the course it does not respect;",
    "tell a fault from a bad starting point, or from a mere change of scale of {alpha}.",
  ],
  texts: {
    "P.intro":
      "Correct equations do not yet make a correct program. One page of the notes lists what went wrong in the author’s own C program. Every point of that list is an experiment that can be repeated. [+ Four of these points are faults; [P1] is a bad starting point, and [P5] a change of scale. +] Several of these faults do not prevent the network from learning, and so go unnoticed.",
    "P.conditions":
      "All measurements in this chapter come from the same network: 784–30–10, sigmoid output, initial weights drawn between −0.5 and 0.5, batches of ten images, mean [A8], $\\alpha = 1$, unless stated otherwise. It sees the first 15,000 training images once, and is then tested on the 10,000 test images. Eight seeds draw the weights and the order of the images. We give the median of the eight results and then, in brackets, the smallest and the largest. The right program recognises 90.5% (89.0 to 91.1) of the digits. A difference smaller than the gap between two seeds proves nothing.",
    "P.start":
      "Which amplitude, if one does not know? By default the app draws the weights of a layer between $-a$ and $a$, with $a = \\sqrt{6/(n_{\\text{from}} + n_{\\text{to}})}$, counting without their bias the neurons of the two layers that these weights join; biases start from 0. Here is why. A number drawn between $-a$ and $a$ has the variance $a^2/3$. A pre-activation adds up $n_{\\text{from}}$ terms: if the activations are of the order of 1, its variance is about $n_{\\text{from}}\\,a^2/3$. In the backward phase an error adds up $n_{\\text{to}}$ terms, and the factor is $n_{\\text{to}}\\,a^2/3$. We should like both to be near 1, so that nothing grows or dies away from layer to layer; $a$ is taken so that their mean is 1. Here $a \\approx 0.086$ for {w} and $a \\approx 0.387$ for {z}. We then measure a standard deviation of 0.45 (0.41 to 0.49) for {sigma j} (less than 1, since most pixels are zero), a mean slope of 0.238 (0.237 to 0.240), and 91.4% (90.3 to 91.7) of the digits recognised.",
    "P.equal":
      "And if all weights are *equal*? Then all hidden neurons calculate the same number, receive the same error, and their weights the same update: they stay equal for ever. The network has only one hidden neuron, repeated thirty times. We measured 11.35% of the digits recognised with all weights equal to 0.5, the same with each of the eight seeds, as many as by always answering “1”, and 20.6% (9.8 to 21.1) with 0.05. After training, the weights of any two hidden neurons are still equal, to the last digit. What parts the neurons is the random draw, not the size of the weights; so we read the “0.5” of the notes as an amplitude.",
    "P.checklist.heading": "Check these first",
    "P.checklist":
      "The page of the notes ends in three points. They are the first to check in a program that does not learn well:",
    "P.end":
      "The best defence against these faults is not to reread the program but to compare its numbers with those of the equations, cell by cell. A gradient calculated by [A6] must be that of [A7], up to the machine’s rounding. And both must be, very nearly, the quotient $\\frac{\\mathcal{E}(w_{ij} + \\varepsilon) - \\mathcal{E}(w_{ij} - \\varepsilon)}{2\\varepsilon}$, which one gets by moving a single weight by a small $\\varepsilon$ one way and then the other. The loupe makes this check for every weight.",
  },
  experiments: {
    P1: {
      title: "Initial weights on the right scale",
      notes: "Initial weights: “0.5 and not 0.00005” [+ (we read: the amplitude of random weights, in both layers) +]",
      why: "With minute weights, all pre-activations {sigma j} are almost zero: all hidden neurons compute nearly the same thing, and nothing tells them apart. The error in the backward phase is weighted by equally minute {z j k}: {deltaHid j} ≈ 0, and the hidden layer hardly moves at first. [+ Weights can also be too large: a huge {sigma j} saturates its neuron, the slope $g'(\\sigma_j)$ vanishes, and {deltaHid j} with it. +]",
      attempt:
        "Keep the seed and vary the amplitude of the initial weights from 0.00005 to 5. Each time, note how far {sigma} spreads, the mean of {gPrime j} and the size of {deltaHid}, then watch the beginning of training.",
      measured:
        "On a hundred images, before any training, the median of |{deltaHid j}| is 4·10⁻⁶ for an amplitude of 0.00005, 1.2·10⁻² for 0.5 and 6·10⁻⁹ (7·10⁻¹⁰ to 6·10⁻⁸) for 5. At 0.5 the pre-activations {sigma j} already have a standard deviation of 2.6 (2.3 to 2.9), and the mean slope is 0.127 (0.120 to 0.138), about half of its maximum, ¼. At 5, 86% (84 to 87) of the activations are within 0.01 of 0 or 1. After 1,000 images the three networks recognise 10.1% (9.6 to 11.3), 65.6% (58.1 to 69.4) and 13.3% (9.8 to 15.3) of the digits; after 15,000, 89.9% (89.0 to 90.0), 90.5% (89.0 to 91.1) and 21.0% (14.3 to 24.2). Weights that are too small slow learning down; weights that are too large stop it.",
    },
    P2: {
      title: "The input array has one cell more than the image",
      notes:
        "$T[0] = 1.0$, then $T[1 + j \\times \\text{NbColonnes} + h] = \\text{Image}[j][h]/255$, where $j$ is the row and $h$ the column.",
      why: "Cell 0 belongs to the bias neuron [F1]. Forgetting the 1 in the index puts the first pixel in its place: the bias disappears, and the whole image slips by one cell.",
      attempt:
        "Take a trained network and show it images stored one cell too early. Then train a whole network with this shift, and test it with the same shift.",
      measured:
        "A network trained by the right program drops to 84.2% (79.8 to 85.0) when its images are shifted. But a network trained *and* tested with the shift reaches 90.5% (89.5 to 91.1): the success rate alone does not reveal this fault.",
    },
    P3: {
      title: "So does the hidden layer’s array",
      notes:
        "Add a bias neuron, equal to 1.0, in front of the hidden layer’s outputs, and shift all the rest by one cell.",
      why: "{U 0} = 1 is an input of the output layer like any other [F3]. Without it the {z 0 k} serve no purpose: {tau k} loses its constant, and an output neuron can no longer set its threshold by itself.",
      attempt: "Set {U 0} to 0 instead of 1 from beginning to end, and compare the two trainings.",
      measured:
        "Without the hidden bias, 90.4% (89.0 to 91.1): nothing that stands out from the right program. Thirty neurons that are always positive can imitate a constant. A fault that does not show in the result is still a fault: it is the comparison cell by cell that brings it out.",
    },
    P4: {
      title: "Pixels between 0 and 1",
      notes: "Bring the grey levels from 0–255 to 0.0–1.0, or binarise them: 0.0 or 1.0.",
      why: "Inputs 255 times too large make the pixels’ part of {sigma j} 255 times too large: the hidden neurons saturate, their slope vanishes, and next to nothing gets back through them.",
      attempt:
        "Feed in the pixels as they are, then divided by 255, then binarised (1 above 127), with the same initial weights.",
      measured:
        "Raw pixels: 18.7% (12.3 to 24.8), very different from seed to seed. Binarised: 89.3% (88.4 to 90.1); the two intervals overlap, and one can hardly say that either is better. With raw pixels, more than 99% of the hidden activations are saturated from the start.",
    },
    P5: {
      title: "The correction factors",
      notes:
        "“Facteurs correctifs” (correction factors) of the gradient: the notes only list them, with question marks beside line numbers, and send one back to the constants at the head of the test program.",
      why: "[+ We read those question marks as follows: the factor 2 of [A3], and the $1/P$ of [A8], which the sum [B11] does not have. +] [+ Each merely rescales {alpha} ([R1], [R2]). But a program must apply each of them exactly once. +]",
      attempt:
        "Drop the factor 2, then drop it while doubling {alpha}. Replace the mean by the sum, then do so while dividing {alpha} by {P}.",
      measured:
        "Without the factor 2: 89.4% (88.6 to 89.8). Without it but with $\\alpha = 2$: 90.5% (89.0 to 91.1), exactly as the right program. Sum instead of mean: weight updates ten times too large, and 10.3% (8.9 to 21.9). Sum with $\\alpha = 0.1$: 90.5% (89.0 to 91.1).",
    },
    P6: {
      title: "No error for the bias, and the weights of the forward phase",
      notes: "{deltaHid} is not calculated for the bias neuron: $j$ goes from 1 to $N_c - 1$ ([M2]).",
      why: "{U 0} is 1 without computing anything: it has no pre-activation with respect to which one could differentiate, and no weight {w i j} leads to it. [+ The same line holds another trap: {deltaHid} must use the weights {z} that served in the forward phase. If {z} is corrected first, one gets a δ that is the derivative of the cost neither of the old network nor of the new one. +]",
      attempt: "Correct {z} before calculating {deltaHid}, with a small learning rate, then with a larger one.",
      measured:
        "With $\\alpha = 1$ and {z} corrected first: 90.4% (89.0 to 91.0), which nobody would notice. With $\\alpha = 3$ the right program reaches 90.8% (89.4 to 91.6), the faulty one 9.8% (9.5 to 10.3).",
    },
  },
  faultsByHand: {
    P1: {
      lead: "Let us multiply all the {w i j} by twenty and leave the {z j k} alone. The pre-activation {sigma j} is twenty times larger. Unless it was very close to 0, the sigmoid is flat there: the slope {gPrime j} is almost zero, and {deltaHid j} with it. The hidden layer is hardly updated any more.",
      right: "With these {w}",
      wrong: "With {w} twenty times larger",
    },
    equal: {
      lead: "Let us give all the weights the value 0.5. The two pre-activations are then equal, so are the two errors, and the updated weights are still equal in pairs: {newW i 1} and {newW i 2}. One more weight update will not part them either.",
      right: "With these weights",
      wrong: "All equal to 0.5",
    },
    P2: {
      lead: "The faulty program stores {X 1} in cell 0, in the place of the bias, and leaves the last cell empty. Each input is then multiplied by the weights of another, and the first one takes those of the bias.",
      right: "{X 0} = 1 first",
      wrong: "One cell too early",
    },
    P3: {
      lead: "With {U 0} = 0 the term of {z 0 k} is missing from the sum, and nothing else changes: {tau k} loses its constant. With thirty neurons, training replaces it; here one sees what is missing.",
      right: "With {U 0} = 1",
      wrong: "With {U 0} = 0",
    },
    P4: {
      lead: "Let us multiply the inputs by 255, as if one had forgotten to divide the pixels. Only the bias term keeps its size. The pre-activation {sigma j} becomes very large, and the slope {gPrime j} almost zero.",
      right: "Inputs divided by 255",
      wrong: "Inputs not divided",
    },
    P5: {
      lead: "The faulty program counts the factor 2 once too often. All the errors double, and with them all the gradients and all the weight updates: it is the right program, with an {alpha} twice as large. Nothing looks wrong, but the new cost is not the one that is found by hand.",
      right: "The factor once",
      wrong: "One 2 too many",
    },
    P6: {
      lead: "The faulty program updates {z} first. So when it calculates {deltaHid j}, it reads {newZ j k} = {z j k} + {corrZ j k} instead of {z j k}. With a small {alpha} the difference is hardly noticed; it grows with {alpha}.",
      right: "With {z}, the weights of the forward phase",
      wrong: "With {newZ}, updated already",
    },
  },
  checklist: [
    "the bias neurons: {X 0} = 1 in front of the inputs, {U 0} = 1 in front of the hidden activations ([P2], [P3]);",
    "the pixels: from 0–255 to 0.0–1.0 ([P4]);",
    "the correction factors of the gradient, each exactly once ([P5]).",
    "[+ We add: initial weights drawn at random, on the right scale ([P1]); the weights {z} of the forward phase in {deltaHid} ([P6]); the slope {yHat k}(1 − {yHat k}), without applying the sigmoid a second time ([R6]). +]",
  ],
} satisfies ChapterProse<"P">;
