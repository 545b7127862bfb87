import type { AppWords } from "./words.fr.ts";

export const en = {
  tagline: "Backpropagation, δ by δ",
  twoWeights:
    "This file gives weights twice, and they differ: the network has those of “weights”. Those of “setup.init.given” are the initial weights, which “Initial weights” brings back. To give only these, take “weights” out of the file.",
  skip: "Skip to the content",
  skipToNetwork: "Skip to the network",
  places: { course: "Course", exercises: "Exercises", faults: "Faults", train: "Train", draw: "Draw" },
  placesLabel: "Places",
  views: { label: "Views of the course", reading: "Text", stage: "Network", loupe: "Loupe" },
  language: "Language",
  theme: "Theme",
  themes: { system: "System theme", light: "Light theme", dark: "Dark theme" },
  share: "Share",
  help: "Help",
  menu: "Language, theme, sharing, help",
  close: "Close",
  loading: (share) => `MNIST: ${share}`,
  loadingLabel: "Loading the MNIST digits",
  complete: (total) => `MNIST: ${total} digits`,
  broken: (file, reason, available) =>
    `The file ${file} ${reason}. Nothing is lost: the ${available} digits already here can be used.`,
  training: {
    running: (share, accuracy) => `Training: ${share}, accuracy ${accuracy}`,
    paused: (share, accuracy) => `Training paused at ${share}, accuracy ${accuracy}`,
    finished: (_share, accuracy) => `Training finished, accuracy ${accuracy}`,
    failed: (share) => `Training stopped at ${share}`,
  },
  reasons: {
    missing: "is missing from the site",
    refused: "was refused by the server",
    network: "did not arrive: the connection broke",
    truncated: "is truncated",
    corrupt: "is damaged",
  },
  newVersion:
    "There is a new version of Deltascope. This page goes on with its own; reload it when it suits you: the weights, your drawing and your place in the course come back.",
  retry: "Try again",
  crashed: "The calculation engine has stopped. The last weights known are kept; restart it to go on where you were.",
  restart: "Restart the engine",
  unkept: {
    denied:
      "This device lets the page keep nothing (a private window, or site data blocked). Everything works, but weights, exercises and digits of your own are lost when you close it: save them to a file first, with “Share”, in “Exercises” and in “Draw”.",
    full: "There is no room left on this device: what you do and set from now on is not kept from one visit to the next. Nothing is lost while the page is open; free some room, or save your work to a file, with “Share”, in “Exercises” and in “Draw”.",
    broken:
      "This device could not keep your work. Nothing is lost while the page is open; save it to a file, with “Share”, in “Exercises” and in “Draw”.",
  },
  unkeptEmbedded:
    "Nothing is kept here from one visit to the next. Everything works, and nothing is lost while the page is open; to keep what you do, open it in a tab.",
  ownTab: "Open in a tab",
  broughtBack: "The network is as your last visit left it.",
  startAfresh: "Start from the initial weights",
  interrupted: "A training run was interrupted. It is here, paused, with its curves: nothing of it is lost.",
  goOn: "Go on training",
  storage:
    "Some settings kept on this device could not be read; the original ones stand in their place. Nothing else was touched.",
  partFailed: (name) => `“${name}” could not be shown`,
  notArrived: "A file did not arrive: the connection broke, or the site was updated since this page was opened.",
  broke: (message) => `An unexpected error in Deltascope prevented it (${message}).`,
  nothingLost:
    "Nothing is lost: the weights, your drawing and your place in the course are kept, and training under way goes on. Try again; if that is not enough, reload the page. It will open again here, with the last weights known; training under way will stop.",
  reload: "Reload the page",
  reloadAnyway: "Reload anyway",
  weightsNotCarried:
    "This device refuses to keep the weights during the reload: the page would start again from the initial weights. Nothing has been reloaded yet.",
  formulasFailed:
    "The formulas could not be typeset: a file did not arrive. Nothing is lost: they are shown as TeX meanwhile. Try again, or reload the page.",
  languageFailed:
    "French could not be loaded: the connection broke or the site was updated. Nothing is lost, the page stays in English. Try again, or reload the page.",
  faultyProgram: "This network is run by a program with a fault:",
  trainedByCourse:
    "Here it is the course’s program all the same that trains and reads; only the first weights may come from the other.",
  insteadOf: "It applies, instead of",
  backToFault: "Back to Faults",
  courseProgram: "Back to the course’s program",
  dismiss: "Close this message",
} satisfies AppWords;
