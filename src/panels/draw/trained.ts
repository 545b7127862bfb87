import type { MeasuredNetwork } from "../../store/draw-state.ts";

/** Reading fewer test digits than this right is no reading: chance alone gives one in ten. */
const readsAtAll = 0.5;

/** Whether the network is known not to have learnt to read. While nothing is known yet, it is not said. */
export function isUntrained(measured: MeasuredNetwork | null): boolean {
  return measured !== null && measured.right < readsAtAll * measured.count;
}
