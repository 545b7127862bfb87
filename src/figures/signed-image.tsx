import { isLayered } from "../course/symbols/symbol.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import type { CellFamily } from "./cell-family.ts";
import { PixelImage, type PixelImageProps } from "./pixel-image.tsx";
import type { SignedScale } from "./scales.ts";

interface SignedImageProps extends Omit<PixelImageProps, "family" | "scale" | "start" | "stride"> {
  readonly scale: SignedScale;
  /** A symbol shaped as w, whose cells are w_ij of one j; of section G in layer h = 1. */
  readonly symbol: CellFamily["symbol"];
  /** j, from 1, of r^1 hidden neurons. */
  readonly neuron: number;
  readonly neurons: number;
}

/**
 * w_ij (or its gradient, or its correction) of one hidden neuron j as the 28×28 image that it looks at, with its bias w_0j
 * beside. `values` is the whole matrix, N_e × r^1.
 */
export function SignedImage({ symbol, neuron, neurons, ...rest }: SignedImageProps) {
  const leading = isLayered(symbolOf(symbol)) ? [1] : [];
  const family: CellFamily = { symbol, leading, trailing: [neuron] };
  return <PixelImage family={family} start={neuron - 1} stride={neurons} {...rest} />;
}
