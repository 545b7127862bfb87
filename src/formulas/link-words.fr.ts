export const fr = {
  /** The page that sets A and B face to face: its name, the way there from the course, the way there from remark R5. */
  compareTitle: "A et B face à face",
  compare: "A et B face à face, avec les nombres de chacune",
  compareSure: "Le provoquer en un clic, et comparer A et B",
};

export type LinkWords = typeof fr;
