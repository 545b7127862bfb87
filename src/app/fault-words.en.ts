import type { Fault } from "../worker/protocol/fault.ts";
import type { FaultWords } from "./fault-words.fr.ts";

/** What the worker refused, as a sentence that says what was wrong, that nothing was lost, and what to do. */
function faultSentence(fault: Fault): string {
  switch (fault.code) {
    case "shape":
      return `${fault.what} has ${fault.found} values instead of ${fault.expected}. Nothing was changed; start again with a new network.`;
    case "label":
      return "The true digit of this sample is not known: without it there is no error to propagate. Nothing was changed; say the true digit first.";
    case "truth-sum":
      return "The y of this sample do not add up to 1, which the log cost asks for (B6). Nothing was changed; use the sigmoid output, or y that add up to 1.";
    case "not-finite":
      return `${fault.what} is no longer a finite number. The last finite weights are kept; try a smaller rate α, or go back to the initial weights.`;
    case "setting":
      return `${fault.what} = ${fault.found} cannot be used. Nothing was changed; choose another value.`;
    case "no-digit":
      return fault.available === 0
        ? "The digits of MNIST have not arrived yet. Nothing is lost; wait a moment."
        : `Digit no. ${fault.index} has not arrived yet: ${fault.available} are here. Nothing is lost; choose another or wait.`;
    case "no-network":
      return "No network is ready yet. Nothing is lost; try again in a moment.";
    case "set-full":
    case "no-sample":
      return "A digit that was asked for has not arrived yet. Nothing was changed; wait for the loading to end and try again.";
    case "memory":
      return `This network needs ${megabytes(fault.bytes)} MB of memory, more than the browser grants. Nothing was changed; choose fewer hidden neurons.`;
    case "alpha":
      return `The rate α goes from ${fault.least} to ${fault.largest}. Nothing was changed; 0.5 is a good start.`;
    case "batch":
      return `The batch size P must be a whole number from 1 to ${fault.most}. Nothing was changed; choose another, 10 for example.`;
    case "epochs":
      return `The number of epochs must be a whole number from 1 to ${fault.most}. Nothing was changed.`;
    case "empty-subset":
      return "There is no sample to learn from. Nothing was changed; wait for the digits or choose a subset that is not empty.";
    case "subset":
      return `The subset must have from 1 to ${fault.available} samples. Nothing was changed.`;
    case "seed":
      return `The seed is a whole number from 0 to ${fault.most}. Nothing was changed.`;
    case "weights":
      return `This network would have ${fault.found} weights, more than the ${fault.most} allowed. Nothing was changed; choose fewer hidden neurons.`;
    case "work":
      return `A batch of P = ${fault.batchSize} samples is too much for a network of ${fault.weights} weights. Nothing was changed; choose P = ${fault.fitting} at most.`;
    case "layers":
      return `At most ${fault.most} hidden layers. Nothing was changed.`;
    case "hidden":
      return `Hidden layer ${fault.layer} must have from 1 to ${fault.most} neurons. Nothing was changed.`;
    case "strokes":
      return "One of the drawings has no point that can be used. Nothing was changed; delete that digit and draw it again.";
    case "stale":
      return "The answer was about a network that has been replaced since; it was ignored. Nothing is lost.";
    case "internal":
      return `An unexpected error interrupted the calculation (${fault.message}). The weights are kept; try again, and reload the page if it goes on.`;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

export const en = { faultSentence } satisfies FaultWords;
