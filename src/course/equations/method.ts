import { add, ref } from "../algebra/expression.ts";
import { eachHidden, eachHiddenOrBias, eachInput, eachOutput } from "../algebra/ranges.ts";
import { equation, line, states } from "./equation.ts";

/** M: the method's three lines. M1 and M2 only send back to F, A and B (see `method/`); M3 adds the corrections. */
export const methodEquations = [
  equation("M1", { derives: "1a", core: ["forward"] }, () => []),
  equation("M2", { derives: "2a", core: ["backwardBatch"] }, () => []),
  equation("M3", { derives: "3c", core: ["corrected"] }, () => [
    states(
      ref("newZ", "j", "k"),
      [eachHiddenOrBias, eachOutput],
      [
        line(add(ref("z", "j", "k"), ref("corrZ", "j", "k")), {
          fr: "La correction porte déjà son signe : on l’ajoute.",
          en: "The weight update already carries its sign: it is added.",
        }),
      ],
    ),
    states(
      ref("newW", "i", "j"),
      [eachInput, eachHidden],
      [
        line(add(ref("w", "i", "j"), ref("corrW", "i", "j")), {
          fr: "De même pour les poids de l’entrée.",
          en: "The same for the weights from the input.",
        }),
      ],
    ),
  ]),
];
