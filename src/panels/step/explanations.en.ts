import type { ExplanationsAtAnyDepth } from "./explanations.fr.ts";

export const en: ExplanationsAtAnyDepth = {
  "1a": "The image becomes the input: each pixel, divided by 255, is one X_i; X_0 = 1 is the bias neuron.",
  "1b": "Each hidden neuron multiplies the whole image by weights of its own and takes the sum: this is its pre-activation σ_j.",
  "1c": "The sigmoid brings each pre-activation between 0 and 1: the activation U_j; U_0 = 1 is the next layer’s bias.",
  "1d": {
    sigmoid:
      "Each output adds up the hidden activations, weighted by $z$, and its sigmoid makes a prediction ŷ_k of the sum.",
    softmax:
      "Each output adds up the hidden activations, weighted by $z$, and softmax turns the ten pre-activations into ten probabilities ŷ_k.",
  },
  "2a": {
    sigmoid: "Each output’s error: the difference between prediction and truth, times the slope of the sigmoid.",
    softmax: "Each output’s error is simply the difference between prediction and truth: ŷ_k − y_k.",
  },
  "2b": "The output errors travel back through the same weights $z$, damped by each hidden neuron’s slope.",
  "3a": "Each weight gets its gradient: the activation it starts from, multiplied by the error it leads to.",
  "3b": "The gradients of the batch, that is of all the samples that one update uses, are combined into one for each weight.",
  "3c": "Each gradient, with its sign changed and times $α$, gives the update to be added to the weight.",
  typed: {
    oneHidden: {
      "1a": "The numbers typed are the inputs X_i; X_0 = 1 is the bias neuron.",
      "1b": "Each hidden neuron multiplies each input by a weight and adds up: this is its pre-activation σ_j.",
      "1d": {
        sigmoid:
          "Each output adds up the hidden activations, weighted by $z$; its sigmoid then turns that into a prediction ŷ_k.",
        softmax:
          "Each output adds up the hidden activations, weighted by $z$; softmax then turns all the pre-activations into probabilities ŷ_k.",
      },
    },
    deep: {
      "1a": "The numbers typed are the inputs X_i, the outputs o^0_i of layer 0; X_0 = 1 is the bias node.",
      "1b": "Each node of the first hidden layer multiplies each input by a weight and adds up: this is its pre-activation a^1_j.",
      "1d": {
        sigmoid:
          "The last layer adds up the outputs that it receives, weighted by w^m; its sigmoid makes them the predictions o^m_j = ŷ_j.",
        softmax:
          "The last layer adds up the outputs that it receives, weighted by w^m; softmax makes them probabilities, o^m_j = ŷ_j.",
      },
    },
  },
  deep: {
    "1a": "The image becomes the input: each pixel, divided by 255, is one X_i, the output o^0_i of layer 0; X_0 = 1 is the bias node.",
    "1b": "Each node of the first hidden layer multiplies the whole image by weights of its own and takes the sum: this is its pre-activation a^1_j.",
    "1c": "The sigmoid gives the outputs o^1_j; each further hidden layer does both again with the outputs of the one before.",
    "1d": {
      sigmoid:
        "The last layer adds up the outputs that it receives, weighted by w^m; its sigmoid makes the predictions o^m_j = ŷ_j.",
      softmax:
        "The last layer adds up the outputs that it receives, weighted by w^m; softmax makes ten probabilities of them, o^m_j = ŷ_j.",
    },
    "2a": {
      sigmoid:
        "The error δ^m_j: the difference between prediction and truth, times the slope; and times 2 if the cost lacks section G’s ½ (R1).",
      softmax:
        "The error δ^m_j is simply the difference between prediction and truth: ŷ_j − y_j, the outputs counted from 1.",
    },
    "2b": "The errors travel back layer by layer through the same weights, damped by each node’s slope: δ^h comes from δ^{h+1}.",
    "3a": "Each weight w^h_{ij} gets its gradient: the output o^{h−1}_i that it starts from, multiplied by the error δ^h_j that it leads to.",
  },
};
