export const fr = {
  stop: "Arrêter",
  progress: (done: string, all: string) => `${done} corrections sur ${all}`,
};

export type WatchingWords = typeof fr;
