import type { TourFacts, WriteNumber } from "../../tour/tour-facts.ts";
import type { Sentence } from "../inline.ts";
import type { TourProse } from "../tour.ts";

export const fr = {
  scenes: {
    inputs: ({ inputs, value }, n) =>
      `Voici un réseau de quelques neurones. On lui donne ${inputs.length} nombre${inputs.length > 1 ? "s" : ""}, ${listed(inputs.map((i) => `{X ${i}} = ${n(value("X", i))}`))}, et un 1 pour le biais, {X 0}. Suivons-les.`,
    sum: ({ inputs, value, added, product }, n) =>
      `Le neurone caché 1 multiplie chaque entrée par un poids, et additionne : {sigma 1} = ${added([0, ...inputs].map((i) => product(value("w", i, 1), value("X", i), n)))}, soit ${n(value("sigma", 1))}.`,
    activation: ({ value }, n) =>
      `La sigmoïde ramène cette somme entre 0 et 1 : {U 1} = g(${n(value("sigma", 1))}), soit ${n(value("U", 1))}. C’est l’activation du neurone.`,
    outputs: ({ outputs, value }, n) =>
      `Les neurones de sortie font de même à partir des {U j}. Leurs prédictions : ${listed(outputs.map((k) => `{yHat ${k}} = ${n(value("yHat", k))}`))}. L’aller est fini.`,
    error: ({ outputs, value }, n) =>
      `On voulait ${listed(outputs.map((k) => `{y ${k}} = ${n(value("y", k))}`))}. L’écart au total, c’est le coût : ${n(value("cost"))}. Que doit faire {yHat 0} = ${n(value("yHat", 0))} pour qu’il baisse ?`,
    back: ({ outputs, value, added, product }, n) =>
      `Les erreurs reviennent par les mêmes flèches. Le neurone caché 1 reçoit ${added(outputs.map((k) => product(value("z", 1, k), value("deltaOut", k), n)))}. Quel est le signe de cette somme ?`,
    gradient: ({ value, product }, n) =>
      `Le gradient d’un poids est l’erreur à son arrivée fois l’activation à son départ. Pour {z 1 0} : ${product(value("deltaOut", 0), value("U", 1), n)}, soit ${n(value("gradZ", 1, 0))}.`,
    correction: ({ value }, n) =>
      `À chaque poids on ajoute −{alpha} fois son gradient, avec {alpha} = ${n(value("alpha"))}. Le gradient de {z 1 0} vaut ${n(value("batchGradZ", 1, 0))} : ce poids va-t-il augmenter ou diminuer ?`,
    digit: ({ digit, litPixels, neurons }) =>
      `Et maintenant la même chose, en plus large : 784 pixels, ${litPixels} d’entre eux non nuls, ${neurons.length} neurones cachés, dix sorties. L’image est un ${digit}. Les équations sont les mêmes.`,
    prediction: (facts, n) =>
      `L’aller donne dix prédictions. Celle du vrai chiffre est {yHat ${facts.digit}} = ${n(facts.value("yHat", facts.digit))}, et ${verdict(facts, n)} Le coût : ${n(facts.value("cost"))}.`,
    blame: ({ blamed, outputs, returned, value }, n) =>
      `Au retour, chaque neurone caché additionne ${outputs.length} erreurs. Le neurone ${blamed} a la plus grande : il reçoit ${n(returned(blamed))}, que sa pente ${n(value("gPrime", blamed))} change en {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    image: ({ blamed, value }, n) =>
      `Les gradients des poids qui arrivent au neurone ${blamed} redessinent l’image : chaque pixel {X i}, multiplié par le même nombre, {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    softmax: ({ output }) =>
      output === "sigmoid"
        ? "Les {tau k} passent par la sigmoïde pour donner les {yHat k}. Remplaçons cette dernière fonction par softmax, sans toucher aux poids : que verra-t-on changer ?"
        : "La sortie est maintenant softmax. Les {tau k} n’ont pas bougé ; les {yHat k}, si.",
    end: () =>
      "Voilà l’aller, le retour et la correction. Le texte les établit ligne par ligne ; chacun de ses symboles se montre du doigt dans le réseau. À vous d’explorer, et d’essayer vos propres nombres dans le petit réseau.",
  },
  questions: {
    error: {
      option: (move) => ({ up: "monter", down: "baisser", keep: "ne pas bouger" })[move] ?? move,
      told: (facts, n) =>
        `${facts.outputError(n)} (${errorLine(facts)}). Son signe le dit : positive, il faut baisser ; négative, monter.`,
    },
    back: {
      option: (answer) => ({ positive: "positif", negative: "négatif", zero: "nul" })[answer] ?? answer,
      told: ({ returned, value }, n) =>
        `La somme vaut ${n(returned(1))}. Fois la pente ${n(value("gPrime", 1))}, elle donne l’erreur du neurone : {deltaHid 1} ≈ ${n(value("deltaHid", 1))}.`,
    },
    correction: {
      option: (move) => ({ up: "augmenter", down: "diminuer", keep: "ne pas bouger" })[move] ?? move,
      told: (facts, n) => `{corrZ 1 0} = ${n(facts.value("corrZ", 1, 0))}. ${moved(facts, n)}`,
    },
    softmax: {
      option: (symbol) => ({ tau: "les {tau k}", yHat: "les {yHat k}" })[symbol] ?? symbol,
      told: ({ digit, value }, n) =>
        `Les {yHat k} seules. Leur somme est maintenant 1, et {yHat ${digit}} = ${n(value("yHat", digit))}. Les {tau k} se calculent avant : elles ne bougent pas. Le coût et les erreurs δ, si.`,
    },
  },
} satisfies TourProse;

/** The line that gives δ^sortie. */
function errorLine({ output, half }: TourFacts): Sentence {
  if (output === "softmax") return "[B7]";
  return half ? "[A3], où le ½ du coût enlève le 2" : "[A3]";
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;
}

function verdict({ answer, digit, corrected, value }: TourFacts, n: WriteNumber): string {
  if (answer === digit) {
    return corrected
      ? "c’est la plus grande : juste."
      : "c’est la plus grande, par hasard : rien n’a encore été appris.";
  }
  const other = `la plus grande est {yHat ${answer}} = ${n(value("yHat", answer))} : faux.`;
  return corrected ? other : `${other} Rien n’a encore été appris.`;
}

function moved({ batch, costMove, value }: TourFacts, n: WriteNumber): string {
  const cost = batch === 1 ? "le coût" : `le coût du lot de ${batch} échantillons`;
  const [before, after] = [n(value("batchCost")), n(value("newBatchCost"))];
  if (costMove === "stays") return `Tous les poids corrigés, ${cost} reste à ${before}.`;
  const verb = costMove === "falls" ? "passe" : "monte";
  const long = costMove === "falls" ? "" : " : le pas était trop long";
  return `Tous les poids corrigés, ${cost} ${verb} de ${before} à ${after}${long}.`;
}
