import { DragNumber } from "../../../controls/drag-number.tsx";
import type { ChapterId } from "../../../course/text/chapters.ts";
import { numberTex, numberText } from "../../../course/writing/numbers.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { changeSetup } from "../../../store/network/network.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { currentIndices } from "../../../store/view/indices.ts";
import { useShownPass } from "./shown-pass.ts";
import { figureWords } from "./words.ts";

/** As far as α is dragged; a larger one set elsewhere widens it. */
const most = 5;

/** A9, B12: α in a sentence, to be dragged, and what it makes of one weight and of the cost. */
export function CorrectionSentence({ chapter }: { readonly chapter: ChapterId }) {
  const { correction: words } = useWords(figureWords);
  const alpha = useStore((state) => state.setup.alpha);
  const { j, k } = useStore(currentIndices);
  const pass = useShownPass(chapter);
  const update = pass?.trace.update ?? null;
  if (pass === null || update === null) return null;
  const { style, value } = pass;
  const text = (one: number): string => numberText(one, style);
  const before = value("z", j, k);
  const correction = value("corrZ", j, k);
  return (
    <p className="chapter-text live-sentence" data-cell={`z:${j},${k}`}>
      {words.with}{" "}
      <DragNumber
        label={words.alpha}
        value={alpha}
        min={0.05}
        max={Math.max(most, alpha)}
        step={0.05}
        text={numberText(alpha, { ...style, digits: 4 })}
        onChange={(next) => void changeSetup({ alpha: next })}
      />
      {words.weight} <Formula tex={`z_{${j},${k}} = ${numberTex(before, style)}`} spoken />{" "}
      <output>
        {words.becomes} <strong className="number">{text(before + correction)}</strong>
        {words.cost} <strong className="number">{text(update.costBefore)}</strong> {words.to}{" "}
        <strong className="number">{text(update.costAfter)}</strong>.
      </output>
    </p>
  );
}
