import type { TourWords } from "./words.fr.ts";

export const en = {
  tour: "Guided tour",
  title: "First visit",
  invitation: (scenes) =>
    `Watch a neural network learn, number by number: this is backpropagation. The tour: ${scenes} scenes, ten minutes.`,
  resume: (place) => `Resume the tour (${place})`,
  begin: "Begin",
  later: "Later",
  next: "Next",
  reveal: "Show the answer",
  previous: "Previous",
  ownNumbers: "My numbers, in the small network",
  read: "Read the course",
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
