import type { NotInLink } from "../store/sharing.ts";
import type { fr } from "./share-words.fr.ts";

const parts: Readonly<Record<NotInLink, string>> = {
  "changed-weights": "the trained or corrected weights (it gives the initial ones)",
  weights: "the given weights, which are too many",
  strokes: "the drawing, which is too long",
  image: "the retouched image",
  table: "the numbers typed by hand, which are too many",
};

export const en = {
  title: "Share",
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
  opens: "Opening a file replaces the network that it speaks of, the small one or MNIST’s; the other stays as it is.",
  address: "Address",
  copy: "Copy",
  copied: "Address copied.",
  copyRefused: "The browser refused to copy. The address is selected: copy it with the keyboard.",
  file: "By a file",
  fileCarries:
    "The file carries all of this network, trained weights and drawings included. Open it here, or drop it anywhere on the page.",
  save: "Save the file",
  open: "Open a file…",
} satisfies typeof fr;
