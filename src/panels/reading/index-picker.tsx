import { useState } from "react";
import { width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore, useWords } from "../../store/store.ts";
import { type ChoosableIndex, choosable, chooseIndex } from "../../store/view/chosen-indices.ts";
import { currentIndices } from "../../store/view/indices.ts";
import { readingWords } from "./words.ts";

/** Which i, j and k the equations speak of, once they have numbers in the place of letters. */
export function IndexPicker() {
  const words = useWords(readingWords);
  const plain = useStore(({ view: { face, faces } }) =>
    [face, ...Object.values(faces)].every((one) => one === "symbols"),
  );
  const trace = useStore(shownTrace);
  if (plain || trace === null) return null;
  return (
    <fieldset className="index-picker">
      <legend className="visually-hidden">{words.indices.legend}</legend>
      {choosable.map((index) => (
        <IndexField key={index} index={index} last={lastOf(index, trace)} />
      ))}
    </fieldset>
  );
}

interface IndexFieldProps {
  readonly index: ChoosableIndex;
  readonly last: number;
}

function IndexField({ index, last }: IndexFieldProps) {
  const words = useWords(readingWords);
  const value = useStore((state) => currentIndices(state)[index]);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="index-field" title={words.indices.field(index, last)}>
      <i aria-hidden="true">{index}</i>
      <input
        type="number"
        className="number"
        aria-label={words.indices.field(index, last)}
        min={0}
        max={last}
        value={draft ?? value}
        onChange={({ target }) => {
          setDraft(target.value);
          const typed = Number(target.value);
          if (target.value !== "" && Number.isInteger(typed) && typed >= 0 && typed <= last) chooseIndex(index, typed);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

/** The last neuron that an index counts to: i inputs, j hidden neurons, both behind a bias; k outputs, from 0. */
function lastOf(index: ChoosableIndex, { spec }: Trace): number {
  if (index === "i") return width(spec, 0);
  return index === "j" ? width(spec, 1) : (spec.sizes.at(-1) ?? 1) - 1;
}
