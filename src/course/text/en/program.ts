import type { ExperimentId } from "../chapters.ts";
import type { ChapterProse, ExperimentProse } from "../prose.ts";

export const program = {
  title: "From the derivation to a program",
  objectives: [
    "recognise six common programming mistakes by their symptoms;",
    "say for each which line of the course has not been respected;",
    "tell a mistake from a mere change of scale of {alpha}.",
  ],
  texts: {
    "P.intro":
      "Correct equations do not yet make a correct program. The last page of the notes lists what went wrong in the author’s own C program. Every line of that list is an experiment that can be repeated. The most instructive part: several of these mistakes do not prevent the network from learning, and so go unnoticed.",
    "P.conditions":
      "All measurements quoted in this chapter come from the same network: 784–30–10, sigmoid output, initial weights drawn between −0.5 and 0.5, batches of ten images, mean [A8], $\\alpha = 1$, unless stated otherwise; 15,000 training images seen once, 1,000 test images. The reference network then recognises 89.2% of the test digits. Another seed tells the same story: networks that learn differ by about a point, those that are stuck by a good deal more.",
    "P.end":
      "The best defence against these mistakes is not to reread the program but to compare its numbers with those of the equation, cell by cell: a gradient calculated by [A6] must equal that of [A7], and both must equal the change in the cost divided by the change in the weight when the weight is nudged.",
  },
} satisfies ChapterProse<"P">;

export const experiments = {
  P1: {
    title: "Initial weights on the right scale",
    notes: "Initial weights: “0.5 and not 0.00005”",
    why: "With minute weights, all productions {sigma j} are almost zero: all hidden neurons compute nearly the same thing, and nothing tells them apart. The error on its way back is weighted by equally minute {z j k}: {deltaHid j} ≈ 0, and the hidden layer hardly moves at first. [+ Weights can also be too large: a huge {sigma j} saturates its neuron, the slope $g'(\\sigma_j)$ vanishes, and {deltaHid j} with it. +]",
    attempt:
      "Keep the seed and vary the amplitude of the initial weights from 0.00005 to 5. Each time, note how far {sigma} spreads, the mean of {gPrime j} and the size of {deltaHid}, then watch the beginning of training.",
    measured:
      "On a hundred images, before any training, the median of |{deltaHid j}| is 4·10⁻⁶ for an amplitude of 0.00005, 10⁻² for 0.5, 10⁻⁹ for 5. At 0.5 the productions {sigma j} already have a standard deviation of 2.8, and the mean slope has fallen to half of its maximum, ¼; at 5, almost nine activations out of ten are within 0.01 of 0 or 1. After 1,000 images the three networks recognise 10%, 54% and 14% of the digits; after 15,000 they are at 89%, 89% and 22%. Weights that are too small delay; weights that are too large block.",
  },
  P2: {
    title: "The input array has one cell more than the image",
    notes:
      "$T[0] = 1.0$, then $T[1 + j \\times \\text{NbColonnes} + h] = \\text{Image}[j][h]/255$, where $j$ is the row and $h$ the column.",
    why: "Cell 0 belongs to the bias neuron [F1]. Forgetting the 1 in the index puts the first pixel in its place: the bias disappears, and the whole image slips by one cell.",
    attempt:
      "Take a trained network and show it images stored one cell too early. Then train a whole network with this shift, and test it with the same shift.",
    measured:
      "A correctly trained network drops from 89.2% to 82.3% when its images are shifted. But a network trained *and* tested with the shift reaches 89.2%, as if nothing were wrong: the success rate alone does not reveal this mistake.",
  },
  P3: {
    title: "So does the hidden layer’s array",
    notes:
      "Add a bias neuron, equal to 1.0, in front of the hidden layer’s outputs, and shift all the rest by one cell.",
    why: "{U 0} = 1 is an input of the output layer like any other [F3]. Without it the {z 0 k} serve no purpose: {tau k} loses its constant, and an output neuron can no longer set its threshold by itself.",
    attempt: "Set {U 0} to 0 instead of 1 from beginning to end, and compare the two trainings.",
    measured:
      "89.4% without the hidden bias, 89.2% with it: the gap is too small to say which is better. Thirty neurons that are always positive can imitate a constant between them. A mistake that does not show in the result is still a mistake: it is the comparison cell by cell that brings it out.",
  },
  P4: {
    title: "Pixels between 0 and 1",
    notes: "Bring the grey levels from 0–255 to 0.0–1.0, or binarise them: 0.0 or 1.0.",
    why: "Inputs 255 times too large make the pixels’ part of {sigma j} 255 times too large: the hidden neurons saturate, their slope vanishes, and next to nothing gets back through them.",
    attempt:
      "Feed in the pixels as they are, then divided by 255, then binarised (1 above 127), with the same initial weights.",
    measured:
      "Raw pixels: 34%. Divided by 255: 89.2%. Binarised: 88.2%. With raw pixels almost all hidden activations (99%) are saturated from the start.",
  },
  P5: {
    title: "The correction factors",
    notes:
      "“Facteurs correctifs” (correction factors) of the gradient: the notes only list them, with question marks beside line numbers, and send one back to the constants at the head of the test program.",
    why: "[+ We read those question marks as follows: the factor 2 of [A3], and the $1/P$ of [A8], which the sum [B11] does not have. +] [+ Each merely rescales {alpha} ([R1], [R2]). But a program must apply each of them exactly once. +]",
    attempt:
      "Drop the factor 2, then drop it while doubling {alpha}. Replace the mean by the sum, then do so while dividing {alpha} by {P}.",
    measured:
      "Without the factor 2: 87.9%. Without it but with $\\alpha = 2$: 89.2%, the same network as before. Sum instead of mean: a step ten times too long, and only 9%. Sum with $\\alpha = 0.1$: 89.2% again.",
  },
  P6: {
    title: "No error for the bias, and the weights of the way forward",
    notes: "{deltaHid} is not calculated for the bias neuron: $j$ goes from 1 to $N_c - 1$ ([M2]).",
    why: "{U 0} is 1 without computing anything: it has no production with respect to which one could differentiate, and no weight {w i j} leads to it. [+ The same line holds another trap: {deltaHid} must use the weights {z} that served on the way forward. To correct {z} first is to differentiate a network that is already half changed. +]",
    attempt: "Correct {z} before calculating {deltaHid}, with a small learning rate, then with a larger one.",
    measured:
      "With $\\alpha = 1$, hardly anything shows: 89.0% instead of 89.2%. With $\\alpha = 3$, the correct program reaches 89.6% and the faulty one stays at 11%, no better than chance.",
  },
} satisfies Record<ExperimentId, ExperimentProse>;
