import { useStore } from "../../store/store.ts";

/** Reading fewer test digits than this right is no reading: chance alone gives one in ten. */
const readsAtAll = 0.5;

/**
 * Whether the network is known not to have learnt to read: what was measured last, along a run or since. While nothing is
 * known yet, it is not said.
 */
export function useUntrained(): boolean {
  return useStore(({ draw, training, model }) => {
    if (training?.status === "running") {
      const reads = training.curves.test.accuracy.at(-1);
      return reads !== undefined && reads < readsAtAll;
    }
    const { measured } = draw;
    return measured !== null && measured.run === model?.run && measured.right < readsAtAll * measured.count;
  });
}
