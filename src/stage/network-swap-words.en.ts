import type { NetworkSwapWords } from "./network-swap-words.fr.ts";

export const en = {
  outputs: { sigmoid: "sigmoid", softmax: "softmax" },
  courseKept: (inUse, kept) =>
    `Everywhere, the course included, the network is now the one that was trained to read (${inUse}). The course’s (${kept}) is kept as it was.`,
  replaced: (inUse, kept) => `Network trained to read: ${inUse}. The course’s (${kept}) is kept.`,
  readerKept: (kept) => `The network trained to read (${kept}) is kept as it was.`,
  takeCourse: "Bring back the course’s network",
  takeReader: "Take the trained network again",
} satisfies NetworkSwapWords;
