import type { HistoryWords } from "./history-words.fr.ts";

export const en = {
  title: "Published runs",
  summary: "repeated with one click",
  lead: "Three runs from Michael Nielsen’s book, Neural Networks and Deep Learning (2015), with the printed figures and ours. Network 784–30–10, Gaussian weights and biases of variance 1, P = 10, 30 epochs on the first 50,000 images of MNIST.",
  which: "Run",
  names: { squared: "squared error", overshoot: "α = 100", log: "log cost" },
  told: {
    squared:
      "Chapter 1: sigmoid outputs, squared error with the factor ½, α = 3. The book gives the best of three runs: 95.42% in the 29th epoch.",
    overshoot:
      "Chapter 1: the same network with α = 100. The weight updates are so large that the outputs saturate within the first batches: A3 is then almost zero, and the accuracy stays that of guessing, about 10%.",
    log: "Chapter 3: cross-entropy, α = 0.5. The book gives its result, 95.49%, without the epochs.",
  },
  differs: {
    squared: null,
    overshoot: null,
    log: "It is not quite the same calculation: the book’s ten outputs are sigmoids, each with the cost −[y log ŷ + (1 − y) log(1 − ŷ)]; ours are a softmax with the cost C = −log ŷ of the true digit. The output error reads ŷ − y in both, but these are not the same ŷ.",
  },
  seeds:
    "The book’s weights and order are not published: the figures can only be close. Like the book, we keep the best of three runs",
  bests: (seed, bests) => `, here seed ${seed}; best epochs of the three: ${bests}.`,
  table: "Test digits read right, in %",
  epoch: "Epoch",
  printed: "printed",
  measured: "measured here",
  live: "this run",
  best: "best",
  chart: "Test accuracy after each epoch",
  axis: "epoch",
  repeat: (name) => `Repeat this run: ${name}`,
  repeatShort: "Repeat this run",
  needs: (count) => `The first ${count} images are needed for it; they are arriving.`,
} satisfies HistoryWords;
