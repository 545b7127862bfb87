/** One side of a matrix figure: an optional margin, then the bias's band, a gap, and the other indices' bands of size 1. */
export interface BandAxis {
  /** Bands: the margin first where there is one. */
  readonly count: number;
  readonly total: number;
  start(band: number): number;
  size(band: number): number;
  /** The band at a distance from the start; −1 in a gap or outside. */
  bandAt(distance: number): number;
}

interface BandAxisOptions {
  /** Indices shown, the bias's 0 included where `biased`. */
  readonly indices: number;
  /** Whether the first index is a bias, set apart by a gap. */
  readonly biased: boolean;
  /** Size of the bias's band: more than 1 where a band is too thin to be seen. */
  readonly biasSize?: number;
  readonly gap?: number;
  /** Size of the margin's band, 0 for none, and the gap after it. */
  readonly margin?: number;
  readonly marginGap?: number;
}

/** The bands of one side, in units of one ordinary band. */
export function bandAxis({
  indices,
  biased,
  biasSize = 1,
  gap = 0.4,
  margin = 0,
  marginGap = 0.6,
}: BandAxisOptions): BandAxis {
  const lead = margin > 0 ? 1 : 0;
  const begin = margin > 0 ? margin + marginGap : 0;
  const bias = biased ? biasSize + gap : 0;
  const special = lead + (biased ? 1 : 0);
  const start = (band: number): number => {
    if (band < lead) return 0;
    return band < special ? begin : begin + bias + (band - special);
  };
  const size = (band: number): number => {
    if (band < lead) return margin;
    return band < special ? biasSize : 1;
  };
  const count = lead + indices;
  return {
    count,
    total: begin + bias + (indices - (biased ? 1 : 0)),
    start,
    size,
    bandAt(distance) {
      const ordinary = special + Math.floor(distance - begin - bias);
      if (ordinary >= special) return ordinary < count ? ordinary : -1;
      for (let band = 0; band < special; band++) {
        if (distance >= start(band) && distance < start(band) + size(band)) return band;
      }
      return -1;
    },
  };
}
