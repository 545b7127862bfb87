import { useEffect, useState } from "react";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { recognise } from "../../store/drawing/recognition.ts";
import { useStore, useWords } from "../../store/store.ts";
import { Answer } from "./answer.tsx";
import { LabelChoice } from "./label-choice.tsx";
import { Lookalikes } from "./lookalikes.tsx";
import { OwnBackward } from "./own-backward.tsx";
import { OwnHand } from "./own-hand.tsx";
import { Pad } from "./pad.tsx";
import { PadTools } from "./pad-tools.tsx";
import { PixelGrid } from "./pixel-grid.tsx";
import { Preparation } from "./preparation.tsx";
import { StylesPanel } from "./styles-panel.tsx";
import { TrainingOffer } from "./training-offer.tsx";
import type { PadTool } from "./use-hand.ts";
import { drawWords } from "./words.ts";
import "./draw.css";

/** The draw place: a digit of one's own, read while it is drawn, followed backward, and taught. */
export function Draw() {
  const words = useWords(drawWords);
  const model = useStore((state) => state.model);
  const seen = useStore((state) => state.training?.seen ?? 0);
  const conventions = useStore((state) => state.setup.conventions);
  const trainDigits = useStore((state) => state.digits.available.train);
  const [tool, setTool] = useState<PadTool>("pen");
  const [gridOpen, openGrid] = useState(false);

  // What is read depends on the weights too: they change while training, and in other places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of these changes asks for another reading
  useEffect(() => {
    void recognise();
  }, [model, seen, conventions, trainDigits]);

  return (
    <div className="draw">
      <div className="draw-top">
        <div className="draw-pad">
          <Pad tool={tool} />
          <PadTools tool={tool} onTool={setTool} />
        </div>
        <section className="draw-reading" aria-labelledby="reading-title">
          <h2 id="reading-title">{words.reading}</h2>
          <TrainingOffer />
          <Answer />
          <Lookalikes />
        </section>
        <div className="draw-naming">
          <LabelChoice />
          <details className="draw-details" onToggle={({ currentTarget }) => openGrid(currentTarget.open)}>
            <summary>{words.gridTitle}</summary>
            {gridOpen && (
              <FigureBoundary>
                <PixelGrid />
              </FigureBoundary>
            )}
          </details>
        </div>
      </div>
      <Preparation />
      <StylesPanel />
      <OwnBackward />
      <OwnHand />
    </div>
  );
}
