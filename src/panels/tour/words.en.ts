import type { TourWords } from "./words.fr.ts";

export const en = {
  tour: "Guided tour",
  title: "First visit",
  invitation:
    "Deltascope shows, number by number, how a neural network learns from its errors: this is backpropagation. Begin with the tour: fourteen scenes, ten minutes, on a network small enough for a pocket calculator, then on a real digit. After it, text and network go on together, step by step.",
  resume: (place) => `Resume the tour (${place})`,
  begin: "Begin",
  later: "Later",
  next: "Next",
  reveal: "Show the answer",
  previous: "Previous",
  finish: "Explore",
  leave: "Leave the tour (Esc)",
  scene: (number, count) => `${number} of ${count}`,
  question: "Your answer",
  right: "Yes.",
  wrong: "No.",
  waiting: "The numbers are on their way…",
  nothing:
    "This scene tells of a small network with one hidden layer, or of a digit whose name is known. That is not what stands here; nothing is lost: go back to the tour’s network, or leave the tour.",
  restore: "Back to the tour’s network",
} satisfies TourWords;
