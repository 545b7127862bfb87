import type { TourWords } from "./words.fr.ts";

export const en = {
  tour: "Guided tour",
  resume: (place) => `Resume the tour (${place})`,
  begin: "Begin",
  later: "Later",
  next: "Next",
  previous: "Previous",
  finish: "Explore",
  leave: "Leave the tour (Esc)",
  scene: (number, count) => `${number} of ${count}`,
  question: "Your prediction",
  right: "Right",
  wrong: "Not this time",
  waiting: "The first digit is on its way…",
  nothing:
    "The tour follows a digit whose name is known, in a network with one hidden layer. That is not what stands here; nothing is lost: go back to the first network, or leave the tour.",
  restore: "Back to the first network",
} satisfies TourWords;
