import type { ReactNode } from "react";
import { courseName } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { plainName } from "../../course/writing/plain-name.ts";
import { percentText } from "../../course/writing/plain-numbers.ts";
import { raised } from "../../course/writing/raised-digits.ts";
import { Histogram } from "../../figures/histogram.tsx";
import type { Family } from "../../figures/palette.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import type { Histogram as Counts, Magnitudes } from "../../training/histogram.ts";
import type { Diagnosis } from "../../worker/protocol/training.ts";
import { viewsWords } from "./views-words.ts";

type Inside = NonNullable<Diagnosis["inside"]>;

/** How each hidden layer's σ, U and δ^caché are spread over some training digits, and the size of Δw against w. */
export function InsideView({ inside }: { readonly inside: Inside }) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const { layers, steps, samples } = inside;
  const deep = layers.length > 1;
  const number = (value: number): string => numberText(value, { digits, language });
  return (
    <section>
      <h3>{words.inside(`${samples}`)}</h3>
      {layers.map(({ layer, productions, activations, errors, saturated }) => (
        <div key={layer}>
          {deep && <h4>{words.layer(layer)}</h4>}
          <div className="train-histograms">
            <Spread counts={productions} hue="hidden" {...nameOf("a", layer, deep)} />
            <Spread counts={activations} hue="hidden" {...nameOf("o", layer, deep)}>
              <p className="train-note number">{words.saturated(percentText(saturated, language))}</p>
            </Spread>
            <Sizes of={errors} {...nameOf("delta", layer, deep)} />
          </div>
        </div>
      ))}
      <p className="train-note">{words.saturatedNote}</p>
      {steps.length > 0 && (
        <>
          <h4>{words.steps}</h4>
          <ul className="train-steps number">
            {steps.map(({ layer, correction, weights }) => {
              const name = deep ? `w${raised(layer)}` : (["w", "z"][layer - 1] ?? "w");
              return (
                <li key={layer}>
                  ‖Δ{name}‖ = {number(correction)}, ‖{name}‖ = {number(weights)}
                  {weights > 0 && `, ${words.step(percentText(correction / weights, language, 2))}`}
                </li>
              );
            })}
          </ul>
          <p className="train-note">{words.stepNote}</p>
        </>
      )}
    </section>
  );
}

interface Name {
  readonly name: ReactNode;
  readonly plain: string;
}

/** A layer's symbol, under the course's own name where there is one hidden layer: a^1 is σ. */
function nameOf(layered: "a" | "o" | "delta", h: number, deep: boolean): Name {
  const symbol = deep ? layered : courseName(layered, h);
  const at = deep ? [h] : [];
  const plain = plainName(symbol, at).map(({ text, above = "" }) => text + (above === "" ? "" : ` ${above}`));
  return { name: <MathName symbol={symbol} at={at} />, plain: plain.join("") };
}

interface SpreadProps extends Name {
  readonly counts: Counts;
  readonly hue: Family;
  readonly children?: ReactNode;
}

function Spread({ counts, hue, name, plain, children }: SpreadProps) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const number = (value: number): string => numberText(value, { digits, language });
  const [mean, spread] = [number(counts.mean), number(counts.spread)];
  return (
    <div>
      <p className="train-histogram-name">{name}</p>
      <FigureBoundary of={counts}>
        <Histogram
          label={words.histogram(plain, mean, spread)}
          counts={counts.counts}
          domain={[counts.from, counts.to]}
          hue={hue}
          formatX={number}
        />
      </FigureBoundary>
      <p className="train-note number">{words.meanSpread(mean, spread)}</p>
      {children}
    </div>
  );
}

/** How large a tensor's values are, decade by decade: most of a trained network's errors are too small for an axis of equal steps. */
function Sizes({ of, name, plain }: Name & { readonly of: Magnitudes }) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const number = (value: number): string => numberText(value, { digits, language });
  const median = number(of.median);
  return (
    <div>
      <p className="train-histogram-name">|{name}|</p>
      <FigureBoundary of={of}>
        <Histogram
          label={words.sizes(plain, median)}
          counts={of.counts}
          domain={[10 ** of.from, 10 ** of.to]}
          axis="log"
          hue="error"
          formatX={number}
        />
      </FigureBoundary>
      <p className="train-note number">{words.median(median)}</p>
    </div>
  );
}
