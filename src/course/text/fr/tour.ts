import type { TourFacts } from "../../tour/tour-facts.ts";
import type { TourProse, WriteNumber } from "../tour.ts";

export const tour = {
  title: "Première visite",
  invitation:
    "Suivons un seul chiffre à travers le réseau, puis l’erreur sur le chemin du retour. De temps en temps, une question : on devine d’abord, on regarde ensuite.",
  scenes: {
    image: ({ digit, litPixels }) =>
      `Voici un ${digit} écrit à la main. Le réseau ne voit qu’une liste de nombres, {X} : un 1 pour le biais, puis 784 niveaux de gris entre 0 et 1, dont ${litPixels} ne sont pas nuls.`,
    production: ({ active, value }, n) =>
      `Le neurone caché ${active} multiplie chaque entrée par un poids et additionne le tout : c’est sa production, {sigma ${active}} = ${n(value("sigma", active))}.`,
    activation: ({ active, value }, n) =>
      `La sigmoïde ramène cette somme entre 0 et 1 : {U ${active}} = ${n(value("U", active))}. Aucun neurone caché n’est plus actif devant cette image.`,
    prediction: () =>
      "Les dix neurones de sortie, un par chiffre, font de même à partir de {U}. Avant de regarder : lequel recevra la plus grande prédiction {yHat k} ?",
    truth: ({ digit, value }, n) =>
      `La vérité {y k} vaut 1 pour le ${digit}, 0 pour les neuf autres. Un seul nombre mesure l’écart entre {yHat} et {y}, le coût : il vaut ici ${n(value("cost"))}.`,
    sign: ({ digit }) =>
      `Demi-tour. L’erreur de sortie {deltaOut ${digit}} dit comment le coût varie quand la production {tau ${digit}} du vrai chiffre augmente. Sera-t-elle négative, nulle ou positive ?`,
    paths: ({ active }) =>
      `Le neurone caché ${active} agit sur les dix sorties par les dix poids {z ${active} k}. Au retour, il reçoit leurs dix erreurs par ces mêmes poids, les additionne, et multiplie par sa pente.`,
    blame: () =>
      "Parmi ces neurones cachés, lequel est le plus en cause, autrement dit lequel aura l’erreur {deltaHid j} la plus grande, sans regarder son signe ?",
    gradientZ: ({ blamed, digit, value }, n) =>
      `Le gradient d’un poids est l’erreur à son arrivée, multipliée par l’activation à son départ. Pour {z ${blamed} ${digit}} : {deltaOut ${digit}} × {U ${blamed}} = ${n(value("gradZ", blamed, digit))}.`,
    gradientW: ({ blamed, value }, n) =>
      `Les gradients des poids qui arrivent au neurone caché ${blamed} redessinent l’image : chaque pixel {X i}, multiplié par le même nombre, {deltaHid ${blamed}} = ${n(value("deltaHid", blamed))}.`,
    correction: ({ batch, value }, n) =>
      `À chaque poids on va ajouter −{alpha} fois son gradient, avec {alpha} = ${n(value("alpha"))}. Que fera ${costName(batch)} ?`,
    softmax: ({ output }) =>
      output === "sigmoid"
        ? "Remplaçons la sigmoïde de sortie par softmax, sans toucher aux poids. Les dix productions {tau k} de cette image seront-elles les mêmes ?"
        : "Remplaçons softmax par la sigmoïde en sortie, sans toucher aux poids. Les dix productions {tau k} de cette image seront-elles les mêmes ?",
    end: () =>
      "Voilà l’aller et le retour. Le cours les reprend ligne par ligne, et chacun de ses symboles peut être montré du doigt dans le réseau. À vous d’explorer.",
  },
  questions: {
    prediction: {
      option: (digit) => `le ${digit}`,
      right: (facts, n) => `Oui. ${predicted(facts, n)}`,
      wrong: (facts, n, chosen) =>
        `Non : {yHat ${chosen}} = ${n(facts.value("yHat", Number(chosen)))} seulement. ${predicted(facts, n)}`,
    },
    sign: {
      option: (sign) => ({ negative: "négative", zero: "nulle", positive: "positive" })[sign] ?? sign,
      right: (facts, n) => `Oui. ${signed(facts, n)}`,
      wrong: (facts, n) => `Non. ${signed(facts, n)}`,
    },
    blame: {
      option: (neuron) => `le neurone ${neuron}`,
      right: (facts, n) => `Oui. ${blamed(facts, n)}`,
      wrong: (facts, n, chosen) =>
        `Non : {deltaHid ${chosen}} = ${n(facts.value("deltaHid", Number(chosen)))}. ${blamed(facts, n)}`,
    },
    correction: {
      option: (move) => ({ falls: "il baisse", stays: "il ne bouge pas", rises: "il monte" })[move] ?? move,
      right: (facts, n) => `Oui. ${moved(facts, n)}`,
      wrong: (facts, n) => `Non. ${moved(facts, n)}`,
    },
    softmax: {
      option: (answer) => ({ same: "les mêmes", different: "d’autres" })[answer] ?? answer,
      right: () => `Oui. ${unchanged}`,
      wrong: () => `Non, ce sont les mêmes. ${unchanged}`,
    },
  },
} satisfies TourProse;

const unchanged =
  "{tau k} se calcule avant la dernière fonction : elle ne dépend que de l’image et des poids. Changeront les prédictions {yHat k}, le coût, et à partir de là toutes les erreurs δ.";

function costName(batch: number): string {
  return batch === 1 ? "le coût" : `le coût du lot de ${batch} échantillons`;
}

function predicted({ answer, tied, digit, corrected, value }: TourFacts, n: WriteNumber): string {
  if (tied)
    return `Plusieurs chiffres sont à égalité, avec {yHat ${answer}} = ${n(value("yHat", answer))} : le réseau ne tranche pas.`;
  const winner = `Le ${answer} l’emporte avec {yHat ${answer}} = ${n(value("yHat", answer))}`;
  if (answer === digit && corrected) return `${winner}, et c’est le vrai chiffre.`;
  if (answer === digit)
    return `${winner}. C’est le vrai chiffre, mais ces poids n’ont encore jamais été corrigés : c’est un hasard.`;
  const truth = `Le vrai chiffre est le ${digit}, avec {yHat ${digit}} = ${n(value("yHat", digit))}.`;
  return corrected
    ? `${winner}. ${truth}`
    : `${winner}. ${truth} Rien d’étonnant : ces poids n’ont encore jamais été corrigés.`;
}

function signed(facts: TourFacts, n: WriteNumber): string {
  const { digit, value, output } = facts;
  const worth = `{deltaOut ${digit}} = ${n(value("deltaOut", digit))}`;
  if (facts.errorSign === "zero") {
    return output === "softmax" || value("yHat", digit) === 1
      ? `${worth} : la prédiction du vrai chiffre vaut déjà 1, à la précision de la machine.`
      : `${worth} : la pente {yHat ${digit}}(1 − {yHat ${digit}}) s’est annulée, à la précision de la machine.`;
  }
  return `${worth}. La prédiction du vrai chiffre n’atteint pas 1, donc {yHat ${digit}} − {y ${digit}} est négatif : augmenter {tau ${digit}} ferait baisser le coût. Pour les neuf autres chiffres, l’erreur n’est jamais négative.`;
}

function blamed(facts: TourFacts, n: WriteNumber): string {
  const j = facts.blamed;
  const error = facts.value("deltaHid", j);
  if (error === 0) return "Toutes les erreurs cachées sont nulles ici : rien ne remonte jusqu’à cette couche.";
  return `De toute la couche, c’est le neurone ${j} : il reçoit ${n(facts.returned(j))} des dix sorties, sa pente vaut ${n(facts.value("gPrime", j))}, d’où {deltaHid ${j}} = ${n(error)}.`;
}

function moved(facts: TourFacts, n: WriteNumber): string {
  const before = n(facts.value("batchCost"));
  const after = n(facts.value("newBatchCost"));
  switch (facts.costMove) {
    case "stays":
      return `Il reste à ${before} : les corrections sont nulles, ou trop petites pour qu’on les voie.`;
    case "rises":
      return before === after
        ? `Il monte, mais de si peu que les chiffres affichés ne le montrent pas (${before}).`
        : `Il monte, de ${before} à ${after}. Le gradient ne vaut que tout près du point où on le calcule : le pas était trop long.`;
    case "falls":
      return before === after
        ? `Il baisse, mais de si peu que les chiffres affichés ne le montrent pas (${before}).`
        : `Il baisse, de ${before} à ${after} : on est allé à l’opposé du gradient.`;
  }
}
