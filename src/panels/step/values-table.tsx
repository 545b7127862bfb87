import { Select } from "../../controls/choice.tsx";
import { depth, width } from "../../core/network.ts";
import { type Quantity, quantityKey } from "../../course/symbols/quantity.ts";
import { cellValue, symbolOf } from "../../course/symbols/symbols.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { standing } from "../../stage/flow.ts";
import { usePass } from "../../stage/pass-context.tsx";
import { freeBounds, valuesOf } from "../../stage/slot-figure.tsx";
import { type PlannedSlot, pictureSide, slotsOf, stagePlan } from "../../stage/stage-plan.ts";
import { withBeside } from "../../stage/use-slot-label.ts";
import { stepWords } from "../../stage/words.ts";
import { useStore, useWords } from "../../store/store.ts";

interface ValuesTableProps {
  /** The key of the tensor asked for; the newest where it does not stand at the step. */
  readonly chosen: string;
  readonly choose: (key: string) => void;
}

/** Every number of a tensor that stands at the step, in a real table. */
export function ValuesTable({ chosen, choose }: ValuesTableProps) {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const step = useStore((state) => state.view.step);
  const { trace } = usePass();
  const neuron = useStore((state) => Math.min(state.view.neuron, width(trace.spec, 1)));
  const m = depth(trace.spec);
  const here = slotsOf(stagePlan(trace.spec.sizes)).flatMap((slot) =>
    slot.quantities
      .filter((quantity) => standing(quantity, step, m) !== "pending" && valuesOf(trace, quantity) !== null)
      .map((quantity) => ({ slot, quantity, key: quantityKey(quantity) })),
  );
  const shown = here.find(({ key }) => key === chosen) ?? here.at(-1);
  const named = ({ slot, quantity }: Choosable): string => {
    const label = withBeside(slot, quantity, language, words.and);
    return slot.figure === "neuron" ? words.neuron(label, neuron) : label;
  };
  if (shown === undefined) return null;
  return (
    <>
      <Select
        label={words.valuesOf}
        options={here.map((one) => ({ value: one.key, label: named(one) }))}
        value={shown.key}
        onChange={choose}
      />
      <section
        className="values-scroll"
        aria-label={named(shown)}
        data-takes-keys
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls must be reached by keys
        tabIndex={0}
      >
        <table className="values-table number">
          <caption className="visually-hidden">{named(shown)}</caption>
          <Rows slot={shown.slot} quantity={shown.quantity} neuron={neuron} />
        </table>
      </section>
    </>
  );
}

interface Choosable {
  readonly slot: PlannedSlot;
  readonly quantity: Quantity;
}

interface RowsProps extends Choosable {
  readonly neuron: number;
}

/** A picture of 785 cells: the bias, then 28 rows of 28. A matrix: row and column heads. A vector: one row a cell. */
function Rows({ slot, quantity, neuron }: RowsProps) {
  const { trace } = usePass();
  const side = pictureSide(trace.spec.sizes);
  const pictured = slot.figure === "picture" || slot.figure === "neuron";
  const bounds = freeBounds(trace, quantity);
  if (pictured && side !== null) {
    return <PictureRows quantity={quantity} side={side} neuron={slot.figure === "neuron" ? neuron : null} />;
  }
  if (bounds.length === 2) return <MatrixRows quantity={quantity} bounds={bounds} />;
  return <VectorRows quantity={quantity} beside={slot.beside} />;
}

interface PictureRowsProps {
  readonly quantity: Quantity;
  readonly side: number;
  readonly neuron: number | null;
}

function PictureRows({ quantity, side, neuron }: PictureRowsProps) {
  const words = useWords(stepWords);
  const value = useValue(quantity);
  const at = (i: number): string => (neuron === null ? value(i) : value(i, neuron));
  return (
    <>
      <thead>
        <tr>
          <th scope="col">r \ c</th>
          {upTo(0, side - 1).map((c) => (
            <th key={c} scope="col">
              {c}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.bias}</th>
          <td>{at(0)}</td>
        </tr>
        {upTo(0, side - 1).map((r) => (
          <tr key={r}>
            <th scope="row">{r}</th>
            {upTo(0, side - 1).map((c) => (
              <td key={c}>{at(1 + side * r + c)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

interface MatrixRowsProps {
  readonly quantity: Quantity;
  readonly bounds: readonly (readonly [number, number])[];
}

function MatrixRows({ quantity, bounds }: MatrixRowsProps) {
  const value = useValue(quantity);
  const names = symbolOf(quantity.symbol).ranges.slice(quantity.at.length);
  const [down = [0, -1], across = [0, -1]] = bounds;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{names.map(({ index }) => index).join(" \\ ")}</th>
          {upTo(...across).map((k) => (
            <th key={k} scope="col">
              {k}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {upTo(...down).map((j) => (
          <tr key={j}>
            <th scope="row">{j}</th>
            {upTo(...across).map((k) => (
              <td key={k}>{value(j, k)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

interface VectorRowsProps {
  readonly quantity: Quantity;
  /** In a column of its own, y beside ŷ. */
  readonly beside: Quantity | null;
}

function VectorRows({ quantity, beside }: VectorRowsProps) {
  const { trace } = usePass();
  const value = useValue(quantity);
  const other = useValue(beside ?? quantity);
  const shown = beside === null ? [quantity] : [quantity, beside];
  const [[first, last] = [0, -1]] = freeBounds(trace, quantity);
  const [[otherFirst] = [0, -1]] = freeBounds(trace, beside ?? quantity);
  const [name] = symbolOf(quantity.symbol).ranges.slice(quantity.at.length);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{name?.index}</th>
          {shown.map(({ symbol, at }) => (
            <th key={symbol} scope="col">
              <MathName symbol={symbol} at={at} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {upTo(first, last).map((j) => (
          <tr key={j}>
            <th scope="row">{j}</th>
            <td>{value(j)}</td>
            {beside !== null && <td>{other(otherFirst + j - first)}</td>}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** The number at some free indices, as text. */
function useValue({ symbol, at }: Quantity): (...free: readonly number[]) => string {
  const { trace, format } = usePass();
  return (...free) => format(cellValue(trace, { symbol, indices: [...at, ...free] }));
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}
