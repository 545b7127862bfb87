import type { LinkWords } from "./link-words.fr.ts";

export const en = {
  compareTitle: "A and B face to face",
  compare: "A and B face to face, with the numbers of both",
  compareSure: "Bring it about in one click, and compare A and B",
} satisfies LinkWords;
