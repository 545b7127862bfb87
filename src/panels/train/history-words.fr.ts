import type { PublishedId } from "../../training/published.ts";

export const fr = {
  title: "Essais publiés",
  summary: "à refaire en un clic",
  lead: "Trois essais du livre de Michael Nielsen, Neural Networks and Deep Learning (2015), avec les chiffres imprimés et les nôtres. Réseau 784–30–10, poids et biais gaussiens de variance 1, P = 10, 30 époques sur les 50\u202f000 premières images de MNIST.",
  which: "Essai",
  names: { squared: "erreur quadratique", overshoot: "α = 100", log: "coût logarithmique" } satisfies Record<
    PublishedId,
    string
  >,
  told: {
    squared:
      "Chapitre 1\u00a0: sorties sigmoïdes, erreur quadratique avec le facteur ½, α = 3. Le livre donne le meilleur de trois essais\u00a0: 95,42\u00a0% à la 29ᵉ époque.",
    overshoot:
      "Chapitre 1\u00a0: le même réseau avec α = 100. Les corrections sont si grandes que les sorties saturent dès les premiers lots\u00a0: A3 est alors presque nul, et le taux de réussite reste celui du hasard, environ 10\u00a0%.",
    log: "Chapitre 3\u00a0: l’entropie croisée, α = 0,5. Le livre en donne le résultat, 95,49\u00a0%, sans les époques.",
  } satisfies Record<PublishedId, string>,
  differs: {
    squared: null,
    overshoot: null,
    log: "Ce n’est pas tout à fait le même calcul\u00a0: les dix sorties du livre sont des sigmoïdes, chacune avec le coût −[y log ŷ + (1 − y) log(1 − ŷ)]\u202f; les nôtres sont un softmax avec le coût C = −log ŷ du vrai chiffre. L’erreur de sortie s’écrit ŷ − y dans les deux cas, mais ce ne sont pas les mêmes ŷ.",
  } satisfies Record<PublishedId, string | null>,
  seeds:
    "Les poids et l’ordre du livre ne sont pas publiés\u00a0: les chiffres ne peuvent être que voisins. Comme le livre, nous gardons le meilleur de trois essais",
  bests: (seed: string, bests: string) =>
    `, ici la graine ${seed}\u202f; meilleures époques des trois\u00a0: ${bests}.`,
  table: "Chiffres de test lus juste, en %",
  epoch: "Époque",
  printed: "imprimé",
  measured: "mesuré ici",
  live: "cet essai",
  best: "meilleure",
  chart: "Taux de réussite au test après chaque époque",
  axis: "époque",
  repeat: (name: string) => `Refaire cet essai\u00a0: ${name}`,
  repeatShort: "Refaire cet essai",
  needs: (count: string) => `Il faut d’abord les ${count} premières images\u202f; elles arrivent.`,
};

export type HistoryWords = typeof fr;
