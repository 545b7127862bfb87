import type { CellFamily } from "./cell-family.ts";
import { PixelImage, type PixelImageProps } from "./pixel-image.tsx";
import type { SignedScale } from "./scales.ts";

interface SignedImageProps extends Omit<PixelImageProps, "family" | "scale" | "start" | "stride"> {
  readonly scale: SignedScale;
  /** w, or its gradient or correction: the cells are w_ij of one j. In section G's names `leading` is [1], the layer. */
  readonly symbol: CellFamily["symbol"];
  readonly leading?: readonly number[] | undefined;
  /** j, from 1, of r^1 hidden neurons. */
  readonly neuron: number;
  readonly neurons: number;
}

/**
 * w_ij (or its gradient, or its correction) of one hidden neuron j as the image that it looks at, with its bias w_0j beside.
 * `values` is the whole matrix, N_e × r^1.
 */
export function SignedImage({ symbol, leading, neuron, neurons, ...rest }: SignedImageProps) {
  return <PixelImage family={{ symbol, leading, trailing: [neuron] }} start={neuron - 1} stride={neurons} {...rest} />;
}
