import { add, fraction, group, marked, minus, num, ref, sum, times } from "../algebra/expression.ts";
import { eachColumn, eachHidden, eachHiddenOrBias, eachOutput, eachRow, eachSample } from "../algebra/ranges.ts";
import { logisticSlope } from "./backward.ts";
import { batchFactors, simplifiedFactors } from "./conventions.ts";
import { equation, line, states } from "./equation.ts";
import { hiddenStatements, inputStatements } from "./forward.ts";

const deltaHid = ref("deltaHid", "j");
const deltaOut = ref("deltaOut", "k");
const gPrime = ref("gPrime", "j");
const z = ref("z", "j", "k");
const addition = { addition: true } as const;

/** P: what each line of the notes' debugging page says about the numbers. */
export const programEquations = [
  equation("P1", { derives: "2b", core: ["initialWeights"] }, () => [
    states(
      deltaHid,
      [eachHidden],
      [
        line(sum(eachOutput, times(group(times(gPrime, z)), deltaOut)), {
          fr: "Chaque terme est un produit : un poids minuscule ou une pente nulle suffit à le rendre nul, ou presque.",
          en: "Each term is a product: one minute weight or one vanishing slope is enough to make it zero, or nearly so.",
        }),
      ],
      addition,
    ),
  ]),
  equation("P2", { derives: "1a", core: ["inputFromImage", "withBias"] }, () =>
    inputStatements("array", {
      bias: {
        fr: "La case 0 est celle du neurone de biais.",
        en: "Cell 0 is that of the bias neuron.",
      },
      others: {
        fr: "Les pixels commencent à la case 1.",
        en: "The pixels start at cell 1.",
      },
    }),
  ),
  equation("P3", { derives: "1c", core: ["hiddenOutputs", "withBias"] }, () =>
    hiddenStatements("array", {
      bias: {
        fr: "La case 0 est celle du neurone de biais.",
        en: "Cell 0 is that of the bias neuron.",
      },
      others: {
        fr: "Les activations commencent à la case 1.",
        en: "The activations start at cell 1.",
      },
    }),
  ),
  equation("P4", { derives: "1b", core: ["inputFromImage"] }, () => [
    states(
      ref("sigma", "j"),
      [eachHidden],
      [
        line(
          add(
            ref("w", 0, "j"),
            sum(eachRow, sum(eachColumn, times(ref("w", "pixel", "j"), fraction(ref("image", "r", "c"), num(255))))),
          ),
          {
            fr: "Chaque pixel est divisé par 255 *avant* d’être multiplié par son poids.",
            en: "Each pixel is divided by 255 *before* it is multiplied by its weight.",
          },
        ),
      ],
      addition,
    ),
  ]),
  equation("P5", { derives: "3b", core: ["batchGradient", "batchFactor"] }, (c) => {
    const yHat = marked(ref("yHat", "k"));
    const difference = minus(yHat, marked(ref("y", "k")));
    const error = c.output === "softmax" ? [difference] : [...simplifiedFactors(c), logisticSlope(yHat), difference];
    return [
      states(
        ref("batchGradZ", "j", "k"),
        [eachHiddenOrBias, eachOutput],
        [
          line(times(...batchFactors(c), sum(eachSample, times(...error, marked(ref("U", "j"))))), {
            fr: "Le facteur du coût et celui du lot, s’il y en a, n’apparaissent chacun qu’une fois.",
            en: "The cost’s factor and the batch’s, where there are any, each occur exactly once.",
          }),
        ],
        addition,
      ),
    ];
  }),
  equation("P6", { derives: "2b", core: ["hiddenErrors"] }, () => [
    states(
      deltaHid,
      [eachHidden],
      [
        line(times(logisticSlope(ref("U", "j")), sum(eachOutput, times(z, deltaOut))), {
          fr: "C’est [A5], avec les poids de la phase avant, et pour $j \\geq 1$ seulement.",
          en: "This is [A5], with the weights of the forward phase, and for $j \\geq 1$ only.",
        }),
        line(
          times(
            logisticSlope(ref("U", "j")),
            sum(eachOutput, times(minus(ref("newZ", "j", "k"), ref("corrZ", "j", "k")), deltaOut)),
          ),
          {
            fr: "Une fois les poids corrigés, ceux de la phase avant sont les nouveaux moins la correction.",
            en: "Once the weights have been updated, those of the forward phase are the new ones minus the weight update.",
          },
        ),
      ],
      addition,
    ),
  ]),
];
