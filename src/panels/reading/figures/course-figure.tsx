import type { FigureId } from "../../../course/text/blocks.ts";
import type { ChapterId } from "../../../course/text/chapters.ts";
import { type Part, part } from "../../../store/parts/part.ts";

/** Each with its own code, fetched with the chapter that it stands in. */
const figures: Readonly<Record<FigureId, Part<{ readonly chapter: ChapterId }>>> = {
  network: part("the figure network", async () => (await import("./layered-network.tsx")).LayeredNetwork),
  partial: part("the figure partial", async () => (await import("./partial-figure.tsx")).PartialFigure),
  chain: part("the figure chain", async () => (await import("./chain-figure.tsx")).ChainFigure),
  paths: part("the figure paths", async () => (await import("./paths-figure.tsx")).PathsFigure),
  logarithm: part("the figure logarithm", async () => (await import("./logarithm-figure.tsx")).LogarithmFigure),
  sigmoid: part("the figure sigmoid", async () => (await import("./sigmoid-figure.tsx")).SigmoidFigure),
  matrix: part("the figure matrix", async () => (await import("./matrix-figure.tsx")).MatrixFigure),
  surprise: part("the figure surprise", async () => (await import("./surprise-figure.tsx")).SurpriseFigure),
  tenPaths: part("the figure tenPaths", async () => (await import("./ten-paths-figure.tsx")).TenPathsFigure),
  outerProduct: part(
    "the figure outerProduct",
    async () => (await import("./outer-product-figure.tsx")).OuterProductFigure,
  ),
  neuron: part("the figure neuron", async () => (await import("./neuron-sentence.tsx")).NeuronSentence),
  correction: part("the figure correction", async () => (await import("./correction-sentence.tsx")).CorrectionSentence),
};

/** Asks for a figure ahead. */
export function fetchFigure(figure: FigureId): Promise<unknown> {
  return figures[figure].fetch();
}

/** One of the drawings in the text. */
export function CourseFigure({ figure, chapter }: { readonly figure: FigureId; readonly chapter: ChapterId }) {
  const Figure = figures[figure];
  return <Figure chapter={chapter} />;
}
