/** A source of numbers uniform in [0, 1). */
export type Random = () => number;

/**
 * The same seed gives the same numbers on every machine.
 * Source: mulberry32, Tommy Ettinger (public domain); 32 bits of state, exact in integer arithmetic.
 *
 * @param seed any integer; its low 32 bits are used
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A random order of 0..count−1 (Fisher and Yates, in Durstenfeld's form).
 *
 * @param count how many positions, at least 0
 */
export function shuffledOrder(count: number, random: Random): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const kept = order[n] ?? 0;
    order[n] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/**
 * One number of the normal distribution of mean 0 and variance 1, from two uniform ones (Box and Muller 1958). Up to the last
 * bits of a machine's logarithm and cosine the same on every machine.
 */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
