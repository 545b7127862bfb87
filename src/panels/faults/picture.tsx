import { useMemo } from "react";
import type { Pictured } from "../../course/faults/look.ts";
import type { Language } from "../../course/language.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { shareText } from "../../course/writing/plain-numbers.ts";
import { Bars } from "../../figures/bars.tsx";
import { DigitThumbnail } from "../../figures/digit-thumbnail.tsx";
import { Histogram } from "../../figures/histogram.tsx";
import type { Family } from "../../figures/palette.ts";
import { useStore, useWords } from "../../store/store.ts";
import { pictureName } from "./picture-name.ts";
import { faultsWords } from "./words.ts";

interface PictureProps {
  readonly picture: Pictured;
  /** What its bars are drawn against, shared by pictures that stand beside each other. */
  readonly scale: Scale;
  /** Whose it is. */
  readonly of: string;
}

/** The size of the longest bar, and whether bars go down too. */
interface Scale {
  readonly extent: number;
  readonly signed: boolean;
}

/** The scale and the zero line that tensors beside each other share. */
export function scaleOf(shown: readonly Pictured[]): Scale {
  return {
    extent: Math.max(0, ...shown.map(({ values }) => extentOf(values))),
    signed: shown.some(({ values }) => values.some((value) => value < 0)),
  };
}

/** Numbers read aloud of a figure; the others are said to be left out. */
const spoken = 12;

/** A tensor of one program as one looks for a fault in it. */
export function Picture({ picture, scale, of }: PictureProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const { symbol, as, first, values } = picture;
  const text = (value: number | undefined): string => numberText(value, { digits: 3, language });
  const { family } = symbolOf(symbol);
  const hue: Family = family === "setting" ? "input" : family;
  const name = `${of}: ${pictureName(picture, words, language)}`;
  const image = useMemo(
    () => (as === "image" ? Uint8Array.from(values.slice(1), (x) => Math.min(255, Math.round(255 * x))) : null),
    [as, values],
  );
  if (image !== null) {
    const largest = values.slice(1).reduce((most, value) => Math.max(most, value), 0);
    const bias = words.biasInput(text(values[0]), text(largest));
    return (
      <figure className="faults-picture">
        <div className="faults-image">
          <DigitThumbnail image={image} label={`${name}. ${bias}`} />
        </div>
        <figcaption>{bias}</figcaption>
      </figure>
    );
  }
  if (as === "histogram") {
    return (
      <figure className="faults-picture">
        <Histogram
          label={`${name}. ${words.endsShare(share(values, language))}`}
          counts={values}
          domain={[0, 1]}
          hue={hue}
          formatX={(value) => text(value)}
        />
        <figcaption>{words.endsShare(share(values, language))}</figcaption>
      </figure>
    );
  }
  const own = extentOf(values);
  const listed = Array.from(values.slice(0, spoken), (value) => text(value)).join("; ");
  return (
    <figure className="faults-picture">
      <Bars
        label={`${name}. ${listed}${values.length > spoken ? " …" : ""}`}
        values={values}
        first={first}
        extent={scale.extent}
        signed={scale.signed}
        hue={hue}
      />
      <figcaption>{words.largestSize(text(own))}</figcaption>
    </figure>
  );
}

/** The largest size of a tensor. */
function extentOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The share of values in the first and the last slice: near 0 or near 1. */
function share(counts: Float64Array, language: Language): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ends = (counts[0] ?? 0) + (counts.at(-1) ?? 0);
  return shareText(ends / all, language);
}
