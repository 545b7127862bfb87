import type { NotInLink } from "../../store/address/sharing.ts";
import type { fr } from "./words.fr.ts";

const parts: Readonly<Record<NotInLink, string>> = {
  "changed-weights": "the trained or corrected weights (it gives the initial ones)",
  weights: "the given weights, which are too many",
  strokes: "the drawing, which is too long",
  image: "the retouched image",
  table: "the numbers typed by hand, which are too many",
};

export const en = {
  link: "By a link",
  whole: "This link opens the page again just as it is: sample, network, settings, step, pinned cell, writing.",
  leaves: (left) =>
    `This link opens the page again, but does not carry ${left.map((part) => parts[part]).join(", nor ")}. The file below carries all of it.`,
  carries: {
    small:
      "Link and file carry the small network, which is shown. MNIST’s is not in them: to share it too, show it first.",
    mnist:
      "Link and file carry MNIST’s network, which is shown. The small network is not in them: to share it too, show it first.",
  },
  address: "Address",
  copy: "Copy",
  copyOf: (what) => `Copy: ${what}`,
  copied: (what) => `Copied: ${what}.`,
  copyRefused: "The browser refused to copy. The text is selected: copy it with the keyboard.",
  showCode: "Show the QR code",
  hideCode: "Hide the QR code",
  codeLabel: "QR code of the address above",
  codeCaption: "To be photographed with a phone, from the screen or projected: it opens the address above.",
  codeFailed: {
    "too-long": "This address is too long for a QR code. Share the link or the file.",
    "not-arrived": "The QR code could not be loaded. Nothing is lost: reload the page, or share the link.",
  },
  file: "By a file",
  save: "Save the file",
  fileCarries: "All of this network, trained weights and drawings included (JSON).",
  saveWeights: "Save the weights",
  weightsCarry: "The matrices w, z… for NumPy, biases in row 0 (.npz).",
  saveSession: "Save the session",
  sessionCarries: "Both networks, the curves, your digits and your exercises, to go on with on another device (JSON).",
  open: "Open a file…",
  opens:
    "One of these, weights of NumPy or PyTorch (.npz), a trace, digits, progress. It can also be dropped anywhere on the page. It replaces only what it speaks of.",
  cite: "Cite",
  citation: "Reference",
  bibtex: "BibTeX",
  cited: (version, address, day) =>
    `Deltascope (version ${version}): backpropagation, δ by δ [software]. ${address}, accessed ${day}.`,
  embed: "Embed in another page",
  embedNote: "For Moodle, Capytale, a notebook or a blog: paste this text where the page takes HTML.",
  embedPart: "What is embedded",
  parts: { stage: "the network", chapter: "this chapter", exercise: "this exercise" },
  embedText: "HTML text",
  frameTitles: {
    stage: "A neural network, step by step",
    chapter: "A chapter on backpropagation",
    exercise: "An exercise on backpropagation",
  },
} satisfies typeof fr;
