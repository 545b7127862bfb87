import { seededRandom, shuffledOrder } from "../core/random.ts";

/** Odd, and far from a divisor of 2^32: the seeds of two epochs or of two runs do not meet. */
const EPOCH_STRIDE = 0x9e3779b1;

/**
 * The order in which an epoch takes its samples; any epoch's can be made without those before it, so a run can go on from
 * any place.
 *
 * @param epoch from 0
 */
export function epochOrder(seed: number, epoch: number, samples: number): Uint32Array<ArrayBuffer> {
  return shuffledOrder(samples, seededRandom((Math.imul(epoch + 1, EPOCH_STRIDE) + seed) >>> 0));
}

/**
 * The next number of samples seen at which accuracy is measured: often at first, then every 6,000, so that measuring stays
 * a small part of the time.
 */
export function nextMark(mark: number): number {
  return mark + Math.min(6000, Math.max(500, Math.floor(mark / 4)));
}

/** Samples from one moment to the next whose weights enter the mean of a run's last epochs. */
export const AVERAGED_EVERY = 600;
