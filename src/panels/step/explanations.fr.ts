import type { OutputKind } from "../../core/network.ts";
import type { StepId } from "../../course/method/step-id.ts";

/** What happens at a step, in one sentence; two where the outputs differ. */
type Explanations = Readonly<Record<StepId, string | Readonly<Record<OutputKind, string>>>>;

/** The same in section G's names, where there is more than one hidden layer; what is not said there is said alike. */
export interface ExplanationsAtAnyDepth extends Explanations {
  readonly deep: Partial<Explanations>;
  /** Where the inputs are numbers typed by hand, no image, and the outputs no ten digits. */
  readonly typed: Readonly<Record<"oneHidden" | "deep", Partial<Explanations>>>;
}

export const fr: ExplanationsAtAnyDepth = {
  "1a": "L’image devient l’entrée\u00a0: chaque pixel, divisé par 255, est un X_i\u202f; X_0 = 1 est le neurone de biais.",
  "1b": "Chaque neurone caché pondère toute l’image par ses propres poids et additionne\u00a0: c’est sa production σ_j.",
  "1c": "La sigmoïde ramène chaque production entre 0 et 1\u00a0: l’activation U_j\u202f; U_0 = 1 est le biais de la couche suivante.",
  "1d": {
    sigmoid:
      "Chaque sortie additionne les activations cachées, pondérées par $z$, puis sa sigmoïde en fait une prédiction ŷ_k.",
    softmax:
      "Chaque sortie additionne les activations cachées, pondérées par $z$, puis softmax fait des dix productions dix probabilités ŷ_k.",
  },
  "2a": {
    sigmoid:
      "L’erreur de chaque sortie\u00a0: l’écart entre prédiction et vérité, multiplié par la pente de la sigmoïde.",
    softmax: "L’erreur de chaque sortie est simplement l’écart entre prédiction et vérité\u00a0: ŷ_k − y_k.",
  },
  "2b": "Les erreurs de sortie remontent par les mêmes poids $z$, freinées par la pente de chaque neurone caché.",
  "3a": "Chaque poids reçoit son gradient\u00a0: l’activation d’où il part, multipliée par l’erreur où il arrive.",
  "3b": "Les gradients du lot, c’est-à-dire de tous les échantillons qui servent à une même correction, sont réunis en un seul par poids.",
  "3c": "Chaque gradient, changé de signe et multiplié par $α$, donne la correction à ajouter au poids.",
  typed: {
    oneHidden: {
      "1a": "Les nombres saisis sont les entrées X_i\u202f; X_0 = 1 est le neurone de biais.",
      "1b": "Chaque neurone caché multiplie chaque entrée par un poids et additionne\u00a0: c’est sa production σ_j.",
      "1d": {
        sigmoid:
          "Chaque sortie additionne les activations cachées, pondérées par $z$, puis sa sigmoïde en fait une prédiction ŷ_k.",
        softmax:
          "Chaque sortie additionne les activations cachées, pondérées par $z$, puis softmax fait de toutes les productions des probabilités ŷ_k.",
      },
    },
    deep: {
      "1a": "Les nombres saisis sont les entrées X_i, les sorties o^0_i de la couche 0\u202f; X_0 = 1 est le nœud de biais.",
      "1b": "Chaque nœud de la première couche cachée multiplie chaque entrée par un poids et additionne\u00a0: c’est sa production a^1_j.",
      "1d": {
        sigmoid:
          "La dernière couche additionne les sorties qu’elle reçoit, pondérées par w^m\u202f; sa sigmoïde en fait les prédictions o^m_j = ŷ_j.",
        softmax:
          "La dernière couche additionne les sorties qu’elle reçoit, pondérées par w^m\u202f; softmax en fait des probabilités, o^m_j = ŷ_j.",
      },
    },
  },
  deep: {
    "1a": "L’image devient l’entrée\u00a0: chaque pixel, divisé par 255, est un X_i, la sortie o^0_i de la couche 0\u202f; X_0 = 1 est le nœud de biais.",
    "1b": "Chaque nœud de la première couche cachée pondère l’image par ses propres poids et additionne\u00a0: c’est sa production a^1_j.",
    "1c": "La sigmoïde donne les sorties o^1_j\u202f; chaque couche cachée suivante refait les deux calculs avec les sorties de la précédente.",
    "1d": {
      sigmoid:
        "La dernière couche additionne les sorties qu’elle reçoit, pondérées par w^m\u202f; sa sigmoïde en fait les prédictions o^m_j = ŷ_j.",
      softmax:
        "La dernière couche additionne les sorties qu’elle reçoit, pondérées par w^m\u202f; softmax en fait dix probabilités, o^m_j = ŷ_j.",
    },
    "2a": {
      sigmoid:
        "L’erreur δ^m_j\u00a0: l’écart entre prédiction et vérité, multiplié par la pente\u202f; et par 2 si le coût n’a pas le ½ de la section G (R1).",
      softmax:
        "L’erreur δ^m_j est simplement l’écart entre prédiction et vérité\u00a0: ŷ_j − y_j, les sorties comptées à partir de 1.",
    },
    "2b": "Les erreurs remontent de couche en couche par les mêmes poids, freinées par la pente de chaque nœud\u00a0: δ^h vient de δ^{h+1}.",
    "3a": "Chaque poids w^h_{ij} reçoit son gradient\u00a0: la sortie o^{h−1}_i d’où il part, multipliée par l’erreur δ^h_j où il arrive.",
  },
};
