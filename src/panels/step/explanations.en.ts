import type { ExplanationsAtAnyDepth } from "./explanations.fr.ts";

export const en: ExplanationsAtAnyDepth = {
  "1a": "The image becomes the input: each pixel, divided by 255, is one X\u1d62; X₀ = 1 is the bias neuron.",
  "1b": "Each hidden neuron multiplies the whole image by weights of its own and takes the sum: this is its pre-activation σⱼ.",
  "1c": "The sigmoid brings each pre-activation between 0 and 1: the activation Uⱼ; U₀ = 1 is the next layer’s bias.",
  "1d": {
    sigmoid:
      "Each output adds up the hidden activations, weighted by z, and its sigmoid makes a prediction ŷₖ of the sum.",
    softmax:
      "Each output adds up the hidden activations, weighted by z, and softmax turns the ten pre-activations into ten probabilities ŷₖ.",
  },
  "2a": {
    sigmoid: "Each output’s error: the difference between prediction and truth, times the slope of the sigmoid.",
    softmax: "Each output’s error is simply the difference between prediction and truth: ŷₖ − yₖ.",
  },
  "2b": "The output errors travel back through the same weights z, damped by each hidden neuron’s slope.",
  "3a": "Each weight gets its gradient: the activation it starts from, multiplied by the error it leads to.",
  "3b": "The gradients of the batch’s samples are combined into one for each weight.",
  "3c": "Each gradient, with its sign changed and times α, gives the update to be added to the weight.",
  typed: {
    oneHidden: {
      "1a": "The numbers typed are the inputs X\u1d62; X₀ = 1 is the bias neuron.",
      "1b": "Each hidden neuron multiplies each input by a weight and adds up: this is its pre-activation σⱼ.",
      "1d": {
        sigmoid:
          "Each output adds up the hidden activations, weighted by z; its sigmoid then turns that into a prediction ŷₖ.",
        softmax:
          "Each output adds up the hidden activations, weighted by z; softmax then turns all the pre-activations into probabilities ŷₖ.",
      },
    },
    deep: {
      "1a": "The numbers typed are the inputs X\u1d62, the outputs o⁰\u1d62 of layer 0; X₀ = 1 is the bias node.",
      "1b": "Each node of the first hidden layer multiplies each input by a weight and adds up: this is its pre-activation a¹ⱼ.",
      "1d": {
        sigmoid:
          "The last layer adds up the outputs that it receives, weighted by wᵐ; its sigmoid makes them the predictions oᵐⱼ = ŷⱼ.",
        softmax:
          "The last layer adds up the outputs that it receives, weighted by wᵐ; softmax makes them probabilities, oᵐⱼ = ŷⱼ.",
      },
    },
  },
  deep: {
    "1a": "The image becomes the input: each pixel, divided by 255, is one X\u1d62, the output o⁰\u1d62 of layer 0; X₀ = 1 is the bias node.",
    "1b": "Each node of the first hidden layer multiplies the whole image by weights of its own and takes the sum: this is its pre-activation a¹ⱼ.",
    "1c": "The sigmoid gives the outputs o¹ⱼ; each further hidden layer does both again with the outputs of the one before.",
    "1d": {
      sigmoid:
        "The last layer adds up the outputs that it receives, weighted by wᵐ; its sigmoid makes the predictions oᵐⱼ = ŷⱼ.",
      softmax:
        "The last layer adds up the outputs that it receives, weighted by wᵐ; softmax makes ten probabilities of them, oᵐⱼ = ŷⱼ.",
    },
    "2a": {
      sigmoid:
        "The error δᵐⱼ: the difference between prediction and truth, times the slope; and times 2 if the cost lacks section G’s ½ (R1).",
      softmax:
        "The error δᵐⱼ is simply the difference between prediction and truth: ŷⱼ − yⱼ, the outputs counted from 1.",
    },
    "2b": "The errors travel back layer by layer through the same weights, damped by each node’s slope: δʰ comes from δʰ⁺¹.",
    "3a": "Each weight wʰᵢⱼ gets its gradient: the output oʰ⁻¹ᵢ that it starts from, multiplied by the error δʰⱼ that it leads to.",
  },
};
