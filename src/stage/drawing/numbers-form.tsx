import { useId, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { depth } from "../../core/network.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { spokenName } from "../../course/symbols/symbols.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { MathText } from "../../formulas/math-text.tsx";
import { limits } from "../../setup/limits.ts";
import { smallLimits } from "../../setup/resized.ts";
import {
  addRow,
  type Given,
  giveNumber,
  givenNumber,
  limitOf,
  removeRow,
  resizeSmall,
} from "../../store/network/small-network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { usePass } from "../pass-context.tsx";
import { drawnNetwork } from "./drawn-network.ts";
import { cellOfGiven } from "./given-cells.ts";
import { drawingWords } from "./words.ts";
import "./numbers-form.css";

/** Every number of the small network in plain fields, its sizes and its rows: what the drawing shows, for fingers and ears. */
export function NumbersForm() {
  const words = useWords(drawingWords);
  const [open, setOpen] = useState(false);
  return (
    <details className="numbers-form" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.numbers}</summary>
      {open && (
        <div className="numbers-form-parts">
          <Sizes />
          <Rows />
          <Weights />
        </div>
      )}
    </details>
  );
}

function Sizes() {
  const words = useWords(drawingWords);
  const sizes = useStore((state) => state.setup.sizes);
  const m = sizes.length - 1;
  const mostOf = (layer: number): number =>
    layer === 0 ? smallLimits.inputs : layer === m ? smallLimits.outputs : smallLimits.hidden;
  const withLayers = (layers: number): readonly number[] => {
    const hidden = Array.from({ length: layers }, (_, n) => sizes[n + 1 < m ? n + 1 : m - 1] ?? 2);
    return [sizes[0] ?? 2, ...hidden, sizes.at(-1) ?? 2];
  };
  return (
    <fieldset className="numbers-group numbers-sizes">
      <legend>{words.sizes}</legend>
      <Choice
        label={words.layers}
        options={counted(smallLimits.layers)}
        value={String(m - 1)}
        onChange={(layers) => resizeSmall(withLayers(Number(layers)))}
      />
      {sizes.map((size, layer) => (
        <Choice
          // A layer has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said above
          key={layer}
          label={words.sizeOf(layer, m)}
          options={counted(mostOf(layer))}
          value={String(size)}
          onChange={(value) => resizeSmall(sizes.map((before, n) => (n === layer ? Number(value) : before)))}
        />
      ))}
    </fieldset>
  );
}

function counted(most: number) {
  return Array.from({ length: most }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }));
}

function Rows() {
  const words = useWords(drawingWords);
  const source = useStore((state) => state.setup.source);
  const sizes = useStore((state) => state.setup.sizes);
  if (source.kind !== "table") return null;
  const row = source.index + 1;
  const given = (kind: "input" | "truth", count: number): readonly Given[] =>
    Array.from({ length: count }, (_, place) => ({ kind, place }));
  return (
    <>
      <fieldset className="numbers-group">
        <legend>
          {words.inputs}
          {source.rows.length > 1 && `, ${words.rowOf(row, source.rows.length)}`}
        </legend>
        <Fields given={given("input", sizes[0] ?? 0)} />
      </fieldset>
      <fieldset className="numbers-group">
        <legend>
          {words.truths}
          {source.rows.length > 1 && `, ${words.rowOf(row, source.rows.length)}`}
        </legend>
        <Fields given={given("truth", sizes.at(-1) ?? 0)} />
      </fieldset>
      <div className="numbers-rows">
        <Button onClick={addRow} disabled={source.rows.length >= limits.rows.most}>
          {words.addRow}
        </Button>
        {source.rows.length > 1 && <Button onClick={removeRow}>{words.removeRow}</Button>}
        {source.rows.length > 1 && <p className="numbers-note">{words.rowNote}</p>}
      </div>
    </>
  );
}

function Fields({ given }: { readonly given: readonly Given[] }) {
  const { trace } = usePass();
  return (
    <div className="numbers-fields">
      {given.map((one) => {
        const cell = cellOfGiven(trace, one);
        return cell === undefined ? null : <Field key={JSON.stringify(one)} given={one} cell={cell} />;
      })}
    </div>
  );
}

function Weights() {
  const words = useWords(drawingWords);
  const { trace } = usePass();
  const m = depth(trace.spec);
  return trace.spec.sizes.slice(1).map((to, n) => (
    // A layer has no other name than its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said above
    <fieldset key={n} className="numbers-group">
      <legend>
        <MathText>{words.weightsInto(n + 1, m)}</MathText>
      </legend>
      <WeightTable layer={n + 1} from={trace.spec.sizes[n] ?? 0} to={to} />
    </fieldset>
  ));
}

interface WeightTableProps {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** A row for each neuron that the weights leave, the biases first; a column for each that they lead to. */
function WeightTable({ layer, from, to }: WeightTableProps) {
  const words = useWords(drawingWords);
  const { trace } = usePass();
  const { nodes } = drawnNetwork(trace);
  const name = useId();
  const nameOf = (h: number, index: number): Cell | undefined =>
    nodes.find((node) => node.layer === h && node.index === index)?.parts.find(({ role }) => role === "output")?.cell;
  const columns = Array.from({ length: to }, (_, n) => n + 1);
  return (
    <div className="numbers-scroll" data-scrolls>
      <table className="numbers-table" id={name}>
        <thead>
          <tr>
            <th scope="col">{words.fromTo}</th>
            {columns.map((j) => (
              <th key={j} scope="col">
                <NeuronName cell={nameOf(layer, j)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: from + 1 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is neuron i
            <tr key={i}>
              <th scope="row">
                <NeuronName cell={nameOf(layer - 1, i)} />
              </th>
              {columns.map((j) => {
                const given: Given = { kind: "weight", place: { layer, from: i, to: j } };
                const cell = cellOfGiven(trace, given);
                return <td key={j}>{cell !== undefined && <Field given={given} cell={cell} labelHidden />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NeuronName({ cell }: { readonly cell: Cell | undefined }) {
  return cell === undefined ? null : <MathName symbol={cell.symbol} at={cell.indices} />;
}

interface FieldProps {
  readonly given: Given;
  readonly cell: Cell;
  readonly labelHidden?: boolean;
}

function Field({ given, cell, labelHidden = false }: FieldProps) {
  const field = useNumberFields();
  const setup = useStore((state) => state.setup);
  const model = useStore((state) => state.model);
  const language = useStore((state) => state.view.language);
  const value = givenNumber({ setup, model }, given);
  if (value === undefined) return null;
  return (
    <NumberField
      label={
        labelHidden ? (
          <span className="visually-hidden">{spokenName(cell, language)}</span>
        ) : (
          <MathName symbol={cell.symbol} at={cell.indices} />
        )
      }
      value={value}
      {...field(limitOf(given))}
      onChange={(next) => giveNumber(given, next)}
    />
  );
}
