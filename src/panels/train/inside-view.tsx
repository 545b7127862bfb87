import type { ReactNode } from "react";
import { numberText } from "../../course/writing/numbers.ts";
import { Histogram } from "../../figures/histogram.tsx";
import type { Family } from "../../figures/palette.ts";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useStore, useWords } from "../../store/store.ts";
import type { Histogram as Counts } from "../../training/histogram.ts";
import type { Diagnosis } from "../../worker/protocol.ts";
import { percentText } from "./figures-of-run.ts";
import { viewsWords } from "./views-words.ts";

type Inside = NonNullable<Diagnosis["inside"]>;

/** How each hidden layer's σ, U and δ^caché are spread over some training digits, and the size of Δw against w. */
export function InsideView({ inside }: { readonly inside: Inside }) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const { layers, steps, samples } = inside;
  const deep = layers.length > 1;
  const number = (value: number): string => numberText(value, { digits: 3, language });
  return (
    <section>
      <h3>{words.inside(`${samples}`)}</h3>
      {layers.map(({ layer, productions, activations, errors, saturated }) => (
        <div key={layer}>
          {deep && <h4>{words.layer(layer)}</h4>}
          <div className="train-histograms">
            <Spread counts={productions} hue="hidden" {...(deep ? letters("a", layer) : productionName)} />
            <Spread counts={activations} hue="hidden" {...(deep ? letters("o", layer) : activationName)}>
              <p className="train-note number">{words.saturated(percentText(saturated, language))}</p>
            </Spread>
            <Spread counts={errors} hue="error" {...(deep ? letters("δ", layer) : errorName)} />
          </div>
        </div>
      ))}
      <p className="train-note">{words.saturatedNote}</p>
      {steps.length > 0 && (
        <>
          <h4>{words.steps}</h4>
          <ul className="train-steps number">
            {steps.map(({ layer, correction, weights }) => {
              const name = deep ? `w${superscript(layer)}` : (["w", "z"][layer - 1] ?? "w");
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

const productionName: Name = { name: "σ", plain: "σ" };
const activationName: Name = { name: "U", plain: "U" };
const errorName: Name = {
  name: (
    <>
      δ<sup>caché</sup>
    </>
  ),
  plain: "δ caché",
};

/** a, o or δ of layer h. */
function letters(letter: string, h: number): Name {
  return { name: `${letter}${superscript(h)}`, plain: `${letter}${superscript(h)}` };
}

function superscript(h: number): string {
  return "⁰¹²³⁴⁵⁶⁷⁸⁹"[h] ?? String(h);
}

interface SpreadProps extends Name {
  readonly counts: Counts;
  readonly hue: Family;
  readonly children?: ReactNode;
}

function Spread({ counts, hue, name, plain, children }: SpreadProps) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const number = (value: number): string => numberText(value, { digits: 2, language });
  const [mean, spread] = [number(counts.mean), number(counts.spread)];
  return (
    <div className="train-histogram">
      <p className="train-histogram-name">{name}</p>
      <FigureBoundary>
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
