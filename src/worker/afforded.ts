/**
 * How many samples a look at a network may take, so that whoever waits for the thread waits about as long for any network.
 *
 * @param work multiplications that it may cost, about
 * @param least taken however large the network is; `most` wins where it is less still
 */
export function samplesAfforded(
  work: number,
  weightCount: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  return Math.min(most, Math.max(least, Math.floor(work / weightCount)));
}
