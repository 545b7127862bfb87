import { PixelImage, type PixelImageProps } from "./pixel-image.tsx";
import { greyScale } from "./scales.ts";

interface DigitImageProps extends Omit<PixelImageProps, "family" | "scale" | "start" | "stride" | "values"> {
  /** X_i at i, N_e values. */
  readonly x: PixelImageProps["values"];
}

/** The input X as the image it is: pixel (r, c) is X_{1+28r+c}, grey 0 to 1, and X_0 beside it. */
export function DigitImage({ x, ...rest }: DigitImageProps) {
  return <PixelImage family={{ symbol: "X" }} values={x} scale={greyScale} {...rest} />;
}
