import { Suspense, useEffect, useMemo } from "react";
import { usePrinted } from "../../controls/use-printed.ts";
import { answerOf, predictionOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { ChapterId } from "../../course/text/chapters.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { sizesText } from "../../course/writing/plain-numbers.ts";
import { exampleOf } from "../../setup/examples.ts";
import { isSmall } from "../../setup/resized.ts";
import { areGiven, type Source } from "../../setup/setup.ts";
import { drawingWords } from "../../stage/drawing/words.ts";
import { PassProvider } from "../../stage/pass-context.tsx";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { shownRow } from "../../store/network/small-network.ts";
import { part } from "../../store/parts/part.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useListedNumbers } from "../../store/words/listed-numbers.ts";
import type { ReadingWords } from "./words.fr.ts";
import { readingWords } from "./words.ts";

const NetworkDrawing = part(
  "the drawn network",
  async () => (await import("../../stage/drawing/network-drawing.tsx")).NetworkDrawing,
);

/**
 * Head of the printed page: the sample's digit, whose it is, and the settings that its numbers depend on. Chapters A and B
 * have their own output's, whichever the stage shows.
 */
export function HandoutHead({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const output = useStore((state) => outputOf(chapter) ?? state.setup.conventions.output);
  const trace = useStore((state) => state.traces?.[output] ?? null);
  const settings = useStore((state) => state.setup);
  const sample = useStore((state) => state.setup.source);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const listed = useListedNumbers();
  const drawing = useWords(drawingWords);
  const ready = exampleOf(settings);
  const pass = trace?.samples[0];
  const image = useMemo(
    () => (pass === undefined ? null : Uint8ClampedArray.from(pass.forward.x.slice(1), (x) => 255 * x)),
    [pass],
  );
  if (trace === null || pass === undefined || image === null) return null;
  const style = { digits, language };
  const { conventions, alpha, batchSize, init } = settings;
  const typed = sample.kind === "table" ? shownRow(sample) : null;
  const answer = answerOf(pass.forward);
  const label = pass.backward?.label;
  const factor = output === "softmax" ? null : conventions.costFactor;
  return (
    <header className="handout-head">
      {typed === null && (
        <span className="handout-digit">
          <Thumbnail image={image} />
        </span>
      )}
      <p>
        <strong>Deltascope</strong>
        <br />
        {words.sheetSample(
          ready === null ? sampleName(sample, words) : words.sheetExample(drawing.example[ready]),
          typed !== null
            ? `X = (${listed(typed.x)}), y = (${listed(typed.y)})`
            : label === undefined
              ? words.sheetNoLabel
              : words.sheetLabel(label),
        )}
        <br />
        {typed === null
          ? words.sheetAnswer(answer, numberText(at(predictionOf(pass.forward), answer), style))
          : `ŷ = (${listed(predictionOf(pass.forward))})`}
        <br />
        {[
          sizesText(trace.spec.sizes),
          words.outputs[output],
          factor === 0.5 ? "½" : null,
          `α = ${numberText(alpha, style)}`,
          `P = ${batchSize}`,
          words.batches[conventions.batch],
          areGiven(init) ? words.givenWeights : words.seed(init.seed),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      {typed !== null && isSmall(trace.spec.sizes) && <PrintedNetwork trace={trace} />}
    </header>
  );
}

/**
 * The small network's drawing, made for print alone: beside the text it stands on the stage. A print does not wait for code, so it
 * is fetched before; where it has not come, the text is printed without it.
 */
function PrintedNetwork({ trace }: { readonly trace: Trace }) {
  const printed = usePrinted();
  useEffect(() => {
    void NetworkDrawing.fetch().catch(() => undefined);
  }, []);
  if (!printed) return null;
  return (
    <Suspense fallback={null}>
      <div className="handout-network">
        <PassProvider trace={trace}>
          <NetworkDrawing />
        </PassProvider>
      </div>
    </Suspense>
  );
}

/** The output that a chapter speaks of throughout; null where it speaks of both. */
function outputOf(chapter: ChapterId): OutputKind | null {
  if (chapter === "A") return "sigmoid";
  return chapter === "B" ? "softmax" : null;
}

function sampleName(source: Source, words: ReadingWords): string {
  if (source.kind === "table") return words.sheetTable;
  return source.kind === "mnist" ? `${words.sets[source.set]}${source.index}` : words.sheetOwn;
}
