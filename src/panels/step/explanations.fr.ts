import type { OutputKind } from "../../core/network.ts";
import type { StepId } from "../../course/method/step-id.ts";

/** What happens at a step, in one sentence; two where the outputs differ. */
export type Explanations = Readonly<Record<StepId, string | Readonly<Record<OutputKind, string>>>>;

/** The same in section G's names, where there is more than one hidden layer; what is not said there is said alike. */
export interface ExplanationsAtAnyDepth extends Explanations {
  readonly deep: Partial<Explanations>;
  /** Where the inputs are numbers typed by hand, no image, and the outputs no ten digits. */
  readonly typed: Readonly<Record<"oneHidden" | "deep", Partial<Explanations>>>;
}

export const fr: ExplanationsAtAnyDepth = {
  "1a": "L’image devient l’entrée\u00a0: chaque pixel, divisé par 255, est un X\u1d62\u202f; X₀ = 1 est le neurone de biais.",
  "1b": "Chaque neurone caché pondère toute l’image par ses propres poids et additionne\u00a0: c’est sa production σⱼ.",
  "1c": "La sigmoïde ramène chaque production entre 0 et 1\u00a0: l’activation Uⱼ\u202f; U₀ = 1 est le biais de la couche suivante.",
  "1d": {
    sigmoid:
      "Chaque sortie additionne les activations cachées, pondérées par z, puis sa sigmoïde en fait une prédiction ŷₖ.",
    softmax:
      "Chaque sortie additionne les activations cachées, pondérées par z, puis softmax fait des dix productions dix probabilités ŷₖ.",
  },
  "2a": {
    sigmoid:
      "L’erreur de chaque sortie\u00a0: l’écart entre prédiction et vérité, multiplié par la pente de la sigmoïde.",
    softmax: "L’erreur de chaque sortie est simplement l’écart entre prédiction et vérité\u00a0: ŷₖ − yₖ.",
  },
  "2b": "Les erreurs de sortie remontent par les mêmes poids z, freinées par la pente de chaque neurone caché.",
  "3a": "Chaque poids reçoit son gradient\u00a0: l’activation d’où il part, multipliée par l’erreur où il arrive.",
  "3b": "Les gradients des échantillons du lot sont réunis en un seul par poids.",
  "3c": "Chaque gradient, changé de signe et multiplié par α, donne la correction à ajouter au poids.",
  typed: {
    oneHidden: {
      "1a": "Les nombres saisis sont les entrées X\u1d62\u202f; X₀ = 1 est le neurone de biais.",
      "1b": "Chaque neurone caché multiplie chaque entrée par un poids et additionne\u00a0: c’est sa production σⱼ.",
      "1d": {
        sigmoid:
          "Chaque sortie additionne les activations cachées, pondérées par z, puis sa sigmoïde en fait une prédiction ŷₖ.",
        softmax:
          "Chaque sortie additionne les activations cachées, pondérées par z, puis softmax fait de toutes les productions des probabilités ŷₖ.",
      },
    },
    deep: {
      "1a": "Les nombres saisis sont les entrées X\u1d62, les sorties o⁰\u1d62 de la couche 0\u202f; X₀ = 1 est le nœud de biais.",
      "1b": "Chaque nœud de la première couche cachée multiplie chaque entrée par un poids et additionne\u00a0: c’est sa production a¹ⱼ.",
      "1d": {
        sigmoid:
          "La dernière couche additionne les sorties qu’elle reçoit, pondérées par wᵐ\u202f; sa sigmoïde en fait les prédictions oᵐⱼ = ŷⱼ.",
        softmax:
          "La dernière couche additionne les sorties qu’elle reçoit, pondérées par wᵐ\u202f; softmax en fait des probabilités, oᵐⱼ = ŷⱼ.",
      },
    },
  },
  deep: {
    "1a": "L’image devient l’entrée\u00a0: chaque pixel, divisé par 255, est un X\u1d62, la sortie o⁰\u1d62 de la couche 0\u202f; X₀ = 1 est le nœud de biais.",
    "1b": "Chaque nœud de la première couche cachée pondère l’image par ses propres poids et additionne\u00a0: c’est sa production a¹ⱼ.",
    "1c": "La sigmoïde donne les sorties o¹ⱼ\u202f; chaque couche cachée suivante refait les deux calculs avec les sorties de la précédente.",
    "1d": {
      sigmoid:
        "La dernière couche additionne les sorties qu’elle reçoit, pondérées par wᵐ\u202f; sa sigmoïde en fait les prédictions oᵐⱼ = ŷⱼ.",
      softmax:
        "La dernière couche additionne les sorties qu’elle reçoit, pondérées par wᵐ\u202f; softmax en fait dix probabilités, oᵐⱼ = ŷⱼ.",
    },
    "2a": {
      sigmoid:
        "L’erreur δᵐⱼ\u00a0: l’écart entre prédiction et vérité, multiplié par la pente\u202f; et par 2 si le coût n’a pas le ½ de la section G (R1).",
      softmax:
        "L’erreur δᵐⱼ est simplement l’écart entre prédiction et vérité\u00a0: ŷⱼ − yⱼ, les sorties comptées à partir de 1.",
    },
    "2b": "Les erreurs remontent de couche en couche par les mêmes poids, freinées par la pente de chaque nœud\u00a0: δʰ vient de δʰ⁺¹.",
    "3a": "Chaque poids wʰᵢⱼ reçoit son gradient\u00a0: la sortie oʰ⁻¹ᵢ d’où il part, multipliée par l’erreur δʰⱼ où il arrive.",
  },
};
