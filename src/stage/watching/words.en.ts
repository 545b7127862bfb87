import type { WatchingWords } from "./words.fr.ts";

export const en = {
  stop: "Stop",
  progress: (done, all) => `${done} updates of ${all}`,
} satisfies WatchingWords;
