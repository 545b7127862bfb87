import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { type DigitLabel, digitLabels } from "../../setup/limits.ts";
import { collectDigit } from "../../store/drawing/collection.ts";
import { sayDigit } from "../../store/drawing/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import { noteSentence } from "./note.ts";
import { drawWords } from "./words.ts";

/** Where the digit is said. */
export const labelChoiceId = "draw-label";

/** Which digit it is: said once, it opens the backward phase, here and in the course; and the digit can be kept. */
export function LabelChoice() {
  const words = useWords(drawWords);
  const label = useStore((state) => state.draw.label);
  const empty = useStore((state) => state.draw.picture === null);
  const strokes = useStore((state) => state.draw.history.present.strokes.length);
  const note = useStore((state) => state.draw.note);
  const said = note !== null && (note.kind === "added" || note.kind === "already" || note.kind === "full");
  return (
    <div className="label-choice" id={labelChoiceId}>
      <Choice
        label={words.whichDigit}
        options={digitLabels.map((value) => ({ value, label: value }))}
        value={(label === null ? "" : String(label)) as DigitLabel}
        onChange={(digit) => sayDigit(Number(digit))}
        disabled={empty}
      />
      <Button onClick={collectDigit} disabled={label === null || strokes === 0}>
        {words.collect(label)}
      </Button>
      {label !== null && (
        <Button look="quiet" onClick={() => sayDigit(null)}>
          {words.unsay}
        </Button>
      )}
      {label !== null && strokes === 0 && <p className="draw-small">{words.collectStrokes}</p>}
      <p role="status" className="draw-said">
        {said ? noteSentence(note, words) : ""}
      </p>
    </div>
  );
}
