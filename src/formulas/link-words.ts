import type { Words } from "../store/language.ts";

interface LinkWords {
  readonly goTo: (id: string) => string;
  /** The page that sets A and B face to face: its name, the way there from the course, the way there from remark R5. */
  readonly compareTitle: string;
  readonly compare: string;
  readonly compareSure: string;
}

export const linkWords: Words<LinkWords> = {
  fr: {
    goTo: (id) => `Aller à ${id}`,
    compareTitle: "A et B face à face",
    compare: "A et B face à face, avec les nombres de chacune",
    compareSure: "Le provoquer en un clic, et comparer A et B",
  },
  en: {
    goTo: (id) => `Go to ${id}`,
    compareTitle: "A and B face to face",
    compare: "A and B face to face, with the numbers of both",
    compareSure: "Bring it about in one click, and compare A and B",
  },
};
