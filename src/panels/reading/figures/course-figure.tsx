import type { ComponentType } from "react";
import type { ChapterId, FigureId } from "../../../course/text/chapters.ts";
import { ChainFigure } from "./chain-figure.tsx";
import { CorrectionSentence } from "./correction-sentence.tsx";
import { LogarithmFigure } from "./logarithm-figure.tsx";
import { MatrixFigure } from "./matrix-figure.tsx";
import { NetworkFigure } from "./network-figure.tsx";
import { NeuronSentence } from "./neuron-sentence.tsx";
import { OuterProductFigure } from "./outer-product-figure.tsx";
import { PartialFigure } from "./partial-figure.tsx";
import { PathsFigure } from "./paths-figure.tsx";
import { SigmoidFigure } from "./sigmoid-figure.tsx";
import { SurpriseFigure } from "./surprise-figure.tsx";
import { TenPathsFigure } from "./ten-paths-figure.tsx";

const figures: Readonly<Record<FigureId, ComponentType<{ readonly chapter: ChapterId }>>> = {
  network: NetworkFigure,
  partial: PartialFigure,
  chain: ChainFigure,
  paths: PathsFigure,
  logarithm: LogarithmFigure,
  sigmoid: SigmoidFigure,
  matrix: MatrixFigure,
  surprise: SurpriseFigure,
  tenPaths: TenPathsFigure,
  outerProduct: OuterProductFigure,
  neuron: NeuronSentence,
  correction: CorrectionSentence,
};

/** One of the drawings in the text. */
export function CourseFigure({ figure, chapter }: { readonly figure: FigureId; readonly chapter: ChapterId }) {
  const Figure = figures[figure];
  return <Figure chapter={chapter} />;
}
