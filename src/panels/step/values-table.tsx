import { useState } from "react";
import { Select } from "../../controls/choice.tsx";
import type { Cell, SymbolId } from "../../course/symbols/cell.ts";
import { cellValue, indexBounds, symbolOf } from "../../course/symbols/symbols.ts";
import { standing } from "../../stage/flow.ts";
import { usePass } from "../../stage/pass-context.tsx";
import { type StageTensor, stageTensors } from "../../stage/tensors.ts";
import { stepWords } from "../../stage/words.ts";
import { useStore, useWords } from "../../store/store.ts";
import "./values-table.css";

const pictures: readonly SymbolId[] = ["X", "w", "gradW", "batchGradW", "corrW"];

/** Every number of a tensor, in a real table, for those who read numbers rather than colours. Built only when open. */
export function ValuesTable() {
  const words = useWords(stepWords);
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<StageTensor>("yHat");
  const step = useStore((state) => state.view.step);
  const neuron = useStore((state) => state.view.neuron);
  const { trace } = usePass();
  const here = stageTensors.filter((id) => standing(id, step) !== "pending" && indexBounds(trace, id).length > 0);
  const tensor = here.includes(chosen) ? chosen : (here.at(-1) ?? "X");
  const named = (id: StageTensor): string =>
    pictures.includes(id) && id !== "X" ? words.neuron(words.tensors[id], neuron) : words.tensors[id];
  return (
    <details className="values" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.values}</summary>
      {open && (
        <>
          <Select
            label={words.valuesOf}
            options={here.map((id) => ({ value: id, label: named(id) }))}
            value={tensor}
            onChange={choose}
          />
          <section
            className="values-scroll"
            aria-label={named(tensor)}
            data-takes-keys
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls must be reached by keys
            tabIndex={0}
          >
            <table className="values-table number">
              <caption className="visually-hidden">{named(tensor)}</caption>
              <Rows tensor={tensor} neuron={neuron} />
            </table>
          </section>
        </>
      )}
    </details>
  );
}

/** A vector: one row a cell. A matrix: row and column heads. A picture of 785 cells: the bias, then 28 rows of 28. */
function Rows({ tensor, neuron }: { readonly tensor: StageTensor; readonly neuron: number }) {
  const words = useWords(stepWords);
  const { trace, format } = usePass();
  const bounds = indexBounds(trace, tensor);
  const names = symbolOf(tensor).ranges.map(({ index }) => index);
  const [down = [0, -1], across] = bounds;
  const value = (...indices: number[]): string => {
    const cell: Cell = { symbol: tensor, indices };
    return format(cellValue(trace, cell));
  };
  if (pictures.includes(tensor)) {
    const columns = 28;
    const at = (i: number): number[] => (tensor === "X" ? [i] : [i, neuron]);
    return (
      <>
        <thead>
          <tr>
            <th scope="col">r \ c</th>
            {upTo(0, columns - 1).map((c) => (
              <th key={c} scope="col">
                {c}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.bias}</th>
            <td>{value(...at(0))}</td>
          </tr>
          {upTo(0, down[1] / columns - 1).map((r) => (
            <tr key={r}>
              <th scope="row">{r}</th>
              {upTo(0, columns - 1).map((c) => (
                <td key={c}>{value(...at(1 + columns * r + c))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </>
    );
  }
  return (
    <>
      {across !== undefined && (
        <thead>
          <tr>
            <th scope="col">{names.join(" \\ ")}</th>
            {upTo(...across).map((k) => (
              <th key={k} scope="col">
                {k}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {upTo(...down).map((j) => (
          <tr key={j}>
            <th scope="row">{j}</th>
            {across === undefined ? <td>{value(j)}</td> : upTo(...across).map((k) => <td key={k}>{value(j, k)}</td>)}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}
