import type { OutputKind } from "../../core/network.ts";
import type { StepId } from "../../course/method/step-id.ts";
import type { Words } from "../../store/language.ts";

/** What happens at a step, in one sentence; two where the outputs differ. */
type Explanations = Readonly<Record<StepId, string | Readonly<Record<OutputKind, string>>>>;

/** What a step does and why, whatever the numbers: the sentence above the stage. */
export const explanations: Words<Explanations> = {
  fr: {
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
    "3c": "Chaque poids fera un petit pas contre son gradient, de taille α\u00a0: ce sont les corrections, à ajouter.",
  },
  en: {
    "1a": "The picture becomes the input: each pixel, divided by 255, is one X\u1d62; X₀ = 1 is the bias neuron.",
    "1b": "Each hidden neuron weighs the whole picture with weights of its own and adds up: this is its pre-activation σⱼ.",
    "1c": "The sigmoid brings each pre-activation between 0 and 1: the activation Uⱼ; U₀ = 1 is the next layer’s bias.",
    "1d": {
      sigmoid:
        "Each output adds up the hidden activations, weighted by z, and its sigmoid makes a prediction ŷₖ of the sum.",
      softmax:
        "Each output adds up the hidden activations, weighted by z, and softmax turns the ten sums into ten probabilities ŷₖ.",
    },
    "2a": {
      sigmoid: "Each output’s error: the gap between prediction and truth, multiplied by the slope of the sigmoid.",
      softmax: "Each output’s error is simply the gap between prediction and truth: ŷₖ − yₖ.",
    },
    "2b": "The output errors travel back through the same weights z, damped by each hidden neuron’s slope.",
    "3a": "Each weight gets its gradient: the activation it starts from, multiplied by the error it leads to.",
    "3b": "The gradients of the batch’s samples are brought together, one for each weight.",
    "3c": "Each weight will take a small step, of size α, against its gradient: these are the corrections, to be added.",
  },
};

/** The same in section G's names, where there is more than one hidden layer; what is not said here is said alike. */
export const deepExplanations: Words<Partial<Explanations>> = {
  fr: {
    "1a": "L’image devient l’entrée\u00a0: chaque pixel, divisé par 255, est un X\u1d62, la sortie o⁰\u1d62 de la couche 0\u202f; X₀ = 1 est le nœud de biais.",
    "1b": "Chaque nœud de la première couche cachée pondère toute l’image par ses propres poids et additionne\u00a0: c’est sa production a¹ⱼ.",
    "1c": "La sigmoïde ramène chaque production entre 0 et 1\u00a0: la sortie oʰⱼ\u202f; chaque couche cachée suivante refait les deux calculs avec les sorties de la précédente.",
    "1d": {
      sigmoid:
        "Chaque nœud de la dernière couche additionne les sorties qu’il reçoit, pondérées par wᵐ, puis sa sigmoïde en fait une prédiction, oᵐⱼ = ŷⱼ.",
      softmax:
        "Chaque nœud de la dernière couche additionne les sorties qu’il reçoit, pondérées par wᵐ, puis softmax fait des dix productions dix probabilités, oᵐⱼ = ŷⱼ.",
    },
    "2a": {
      sigmoid:
        "L’erreur δᵐⱼ de chaque sortie\u00a0: l’écart entre prédiction et vérité, multiplié par la pente de la sigmoïde\u202f; et par 2 quand le coût n’a pas le ½ de la section G (R1).",
      softmax:
        "L’erreur δᵐⱼ de chaque sortie est simplement l’écart entre prédiction et vérité\u00a0: ŷⱼ − yⱼ, les sorties comptées à partir de 1.",
    },
    "2b": "Les erreurs remontent d’une couche à la précédente par les mêmes poids, freinées par la pente de chaque nœud\u00a0: δʰ se calcule à partir de δʰ⁺¹, jusqu’à la première couche cachée.",
    "3a": "Chaque poids wʰᵢⱼ reçoit son gradient\u00a0: la sortie oʰ⁻¹ᵢ d’où il part, multipliée par l’erreur δʰⱼ où il arrive.",
  },
  en: {
    "1a": "The picture becomes the input: each pixel, divided by 255, is one X\u1d62, the output o⁰\u1d62 of layer 0; X₀ = 1 is the bias node.",
    "1b": "Each node of the first hidden layer weighs the whole picture with weights of its own and adds up: this is its pre-activation a¹ⱼ.",
    "1c": "The sigmoid brings each pre-activation between 0 and 1: the output oʰⱼ; each further hidden layer does both again with the outputs of the one before.",
    "1d": {
      sigmoid:
        "Each node of the last layer adds up the outputs that it receives, weighted by wᵐ, and its sigmoid makes a prediction of the sum, oᵐⱼ = ŷⱼ.",
      softmax:
        "Each node of the last layer adds up the outputs that it receives, weighted by wᵐ, and softmax turns the ten sums into ten probabilities, oᵐⱼ = ŷⱼ.",
    },
    "2a": {
      sigmoid:
        "Each output’s error δᵐⱼ: the gap between prediction and truth, multiplied by the slope of the sigmoid; and by 2 where the cost lacks section G’s ½ (R1).",
      softmax:
        "Each output’s error δᵐⱼ is simply the gap between prediction and truth: ŷⱼ − yⱼ, the outputs counted from 1.",
    },
    "2b": "The errors travel back from each layer to the one before through the same weights, damped by each node’s slope: δʰ comes from δʰ⁺¹, down to the first hidden layer.",
    "3a": "Each weight wʰᵢⱼ gets its gradient: the output oʰ⁻¹ᵢ that it starts from, multiplied by the error δʰⱼ that it leads to.",
  },
};
