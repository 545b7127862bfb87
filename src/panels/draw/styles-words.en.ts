import type { StylesWords } from "./styles-words.fr.ts";

export const en = {
  title: "Styles that MNIST lacks",
  addition: "added to the notes",
  why: "MNIST’s digits were written by Americans. The 1 with a long upstroke, the crossed 7, the curled 9 are hardly among them: a network reads only what its data have shown it. Here are some, drawn for this app and none taken from anybody, each varied as hands vary, then prepared as yours are.",
  choice: "Train the network",
  choices: { with: "with these styles", without: "without: MNIST alone" },
  next: "The network in use was trained otherwise. Train again to see what the data change.",
  again: "Train again",
  table: "What a network reads right that was trained…",
  mnist: "MNIST’s test digits",
  styles: "these styles, other hands",
  trained: { with: "with them", without: "without" },
  notYet: "not trained yet",
  picture: "Below each style: how often the network in use reads it right, of ten digits that it has never seen.",
  otherHands: "Other hands",
  digit: (digit) => `${digit}s`,
  shapes: [
    "open, slashed or curled at the top",
    "with a long upstroke, a hook, a foot",
    "as a Z, looped at the foot, as a swan, with a short foot",
    "with a flat top, cornered, looped in the middle, hasty",
    "open, with a short stem, all round, in one go",
    "its hat last, or all in curves",
    "as a spiral, or with a straight stem",
    "crossed, hooked, waved, with a foot",
    "in two rings, open at the top, slim, begun in the middle",
    "hooked, flat-tailed, curled like a g, as a ribbon, like a leaf, open",
  ],
  style: (label, place, of) => `a ${label}, style ${place} of ${of}`,
  styleRead: (right, count, mistaken) =>
    `${right} of ${count} read right${mistaken.length > 0 ? `, else read as ${mistaken.join(", ")}` : ""}`,
} satisfies StylesWords;
