export const fr = {
  outputs: { sigmoid: "sigmoïde", softmax: "softmax" },
  courseKept: (inUse: string, kept: string) =>
    `Partout, le cours compris, le réseau est maintenant celui qui a été entraîné à lire (${inUse}). Celui du cours (${kept}) est gardé tel quel.`,
  replaced: (inUse: string, kept: string) => `Réseau entraîné à lire : ${inUse}. Celui du cours (${kept}) est gardé.`,
  readerKept: (kept: string) => `Le réseau entraîné à lire (${kept}) est gardé tel quel.`,
  takeCourse: "Ramener le réseau du cours",
  takeReader: "Reprendre le réseau entraîné",
};

export type NetworkSwapWords = typeof fr;
