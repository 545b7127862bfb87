import { useState } from "react";
import { NumberField } from "../../controls/number-field.tsx";
import { Slider } from "../../controls/slider.tsx";
import type { Cell } from "../../course/symbols/cell.ts";
import { spokenName } from "../../course/symbols/symbols.ts";
import { MathName } from "../../formulas/math-name.tsx";
import {
  type Given,
  giveNumber,
  givenNumber,
  givenUnder,
  limitOf,
  reachOf,
} from "../../store/network/small-network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { usePass } from "../pass-context.tsx";
import { cellOfGiven } from "./given-cells.ts";
import { drawingWords } from "./words.ts";
import "./cell-editor.css";

/** The number of the cell that is held, to type or to drag, where it is given and not computed. Its place never changes. */
export function CellEditor() {
  const words = useWords(drawingWords);
  const cell = useStore((state) => state.view.pinned);
  const { letter } = usePass();
  const setup = useStore((state) => state.setup);
  const model = useStore((state) => state.model);
  const given = cell === null ? null : givenUnder({ setup, model }, cell);
  const value = given === null ? undefined : givenNumber({ setup, model }, given);
  return (
    <section className="cell-editor" aria-label={words.edit}>
      {cell === null || given === null || value === undefined ? (
        <p className="cell-editor-hint">
          {cell === null ? (
            words.editHint
          ) : (
            <>
              <MathName symbol={cell.symbol} at={cell.indices} cost={letter} /> {words.editComputed}
            </>
          )}
        </p>
      ) : (
        <Fields key={JSON.stringify(given)} cell={cell} given={given} value={value} />
      )}
    </section>
  );
}

interface FieldsProps {
  readonly cell: Cell;
  readonly given: Given;
  readonly value: number;
}

function Fields({ cell, given, value }: FieldsProps) {
  const words = useWords(drawingWords);
  const language = useStore((state) => state.view.language);
  const field = useNumberFields();
  const { write, read } = field(limitOf(given));
  const { format, trace } = usePass();
  const own = cellOfGiven(trace, given) ?? cell;
  // The slider's reach is that of the number it was first shown with: it must not run away under the hand.
  const [reach] = useState(() => (given.kind === "truth" ? 1 : reachOf(value)));
  const least = given.kind === "truth" ? 0 : -reach;
  return (
    <>
      <NumberField
        label={<MathName symbol={own.symbol} at={own.indices} />}
        value={value}
        write={write}
        read={read}
        onChange={(next) => giveNumber(given, next)}
      />
      <Slider
        label={<span className="visually-hidden">{words.slide(spokenName(own, language))}</span>}
        value={value}
        min={least}
        max={reach}
        step={0.01}
        text={format(value)}
        onChange={(next) => giveNumber(given, next)}
      />
    </>
  );
}
