import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { cellKey, type SymbolId } from "../../course/symbols/cell.ts";
import { cellValue, dimensions, indexBounds, symbolOf } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { givensOf, guardDigits, type Question } from "../../exercises/question.ts";
import { type Lit, type LitRole, nothingLit } from "../../figures/lit.ts";
import { Formula } from "../../formulas/formula.tsx";
import { MathName } from "../../formulas/math-name.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { type Beside, isShown } from "./beside.ts";
import { QuestionFigure } from "./question-figure.tsx";
import { exerciseWords } from "./words.ts";

/** Tensors of more numbers than these are not laid out: the numbers that the line reads are. */
const mostNumbers = 60;
/** A vector of more numbers stands upright. */
const mostColumns = 5;

interface NumbersBesideProps {
  readonly beside: Beside;
  /** The numbers to list where the network is too large for tables; null where it never is. */
  readonly question: Question | null;
  /** The cells to light: after a wrong answer. */
  readonly lit: readonly Lit[];
}

/** The network that a question is about, and the numbers that it is answered from: tables of a small one, a list from a large one. */
export function NumbersBeside({ beside, question, lit }: NumbersBesideProps) {
  const words = useWords(exerciseWords);
  const large = beside.symbols.some((id) => countOf(beside.trace, id) > mostNumbers);
  return (
    <section className="numbers-beside" aria-label={words.numbers}>
      <h3>{words.numbers}</h3>
      <QuestionFigure beside={beside} lit={lit} />
      {beside.symbols.length === 0 ? null : large && question !== null ? (
        <>
          <p className="exercise-small">{words.numbersMnist}</p>
          <GivenList question={question} />
        </>
      ) : (
        // With two hidden layers the tables are many, and the drawing has nearly all of their numbers.
        <details className="exercise-details" open={depth(beside.trace.spec) === 2 || beside.known.length > 0}>
          <summary>{words.tables}</summary>
          <p className="exercise-small">{beside.deep ? words.numbersNoteDeep : words.numbersNote}</p>
          <NumbersTables beside={beside} lit={lit} />
        </details>
      )}
    </section>
  );
}

interface NumbersTablesProps {
  readonly beside: Beside;
  readonly lit?: readonly Lit[];
}

export function NumbersTables({ beside, lit = nothingLit }: NumbersTablesProps) {
  const { symbols: ids, samples } = beside;
  return (
    <div className="numbers-tables">
      {ids.flatMap((id) => {
        const { perSample } = symbolOf(id);
        const shown = perSample ? samples : samples.slice(0, 1);
        return shown.flatMap((p) =>
          layersOf(beside, id).map((at) => (
            <TensorTable
              key={`${id} ${p} ${at.join()}`}
              beside={beside}
              lit={lit}
              id={id}
              at={at}
              p={p}
              named={perSample && samples.length > 1}
            />
          )),
        );
      })}
    </div>
  );
}

function countOf(trace: Trace, id: SymbolId): number {
  return dimensions(trace, id).reduce((count, one) => count * one, 1);
}

/** The first index of those that a table has no room for: the layer h of a symbol of section G. */
function layersOf(beside: Beside, id: SymbolId): readonly (readonly number[])[] {
  const { ranges } = symbolOf(id);
  if (ranges[0]?.index !== "h") return [[]];
  const [first, last] = indexBounds(beside.trace, id)[0] ?? [0, -1];
  return upTo(first, last)
    .map((h) => [h])
    .filter((at) => isShown(beside, { symbol: id, indices: at }));
}

interface TensorTableProps {
  readonly beside: Beside;
  readonly lit: readonly Lit[];
  readonly id: SymbolId;
  readonly at: readonly number[];
  readonly p: number;
  /** Whether its sample is said. */
  readonly named: boolean;
}

function TensorTable({ beside, lit, id, at, p, named }: TensorTableProps) {
  const { trace, digits } = beside;
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { ranges, family } = symbolOf(id);
  const fromOne = beside.deep && ranges.length === 1 && ranges[0]?.index === "k";
  const letters = ranges.slice(at.length).map(({ index }) => (fromOne ? "j" : index));
  const counted = (n: number): number => (fromOne ? n + 1 : n);
  const [down, across] = indexBounds(trace, id, at).slice(at.length);
  const roleOf = (...indices: number[]): LitRole | undefined =>
    lit.find(({ cell }) => cellKey(cell) === cellKey({ symbol: id, indices: [...at, ...indices] }))?.role;
  const text = (...indices: number[]): string =>
    numberText(cellValue(trace, { symbol: id, indices: [...at, ...indices] }, p), { digits, language });
  if (
    down !== undefined &&
    cellValue(trace, { symbol: id, indices: [...at, down[0], ...(across === undefined ? [] : [across[0]])] }, p) ===
      undefined
  )
    return null;
  const caption = (
    <caption>
      <TableName beside={beside} id={id} at={[...at, ...letters]} /> <span>{symbolOf(id).name[language]}</span>
      {named && <span>, {words.sample(p)}</span>}
    </caption>
  );
  if (down === undefined) {
    return (
      <table className="number-table number" data-family={family}>
        {caption}
        <tbody>
          <tr>
            <td data-lit={roleOf()}>{text()}</td>
          </tr>
        </tbody>
      </table>
    );
  }
  const places = upTo(...down);
  if (across === undefined && places.length > mostColumns) {
    return (
      <table className="number-table number" data-family={family}>
        {caption}
        <tbody>
          {places.map((n) => (
            <tr key={n}>
              <th scope="row">{counted(n)}</th>
              <td data-lit={roleOf(n)}>{text(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const columns = across === undefined ? places : upTo(...across);
  return (
    <table className="number-table number" data-family={family}>
      {caption}
      <thead>
        <tr>
          <th scope="col">{letters.join(" \\ ")}</th>
          {columns.map((n) => (
            <th key={n} scope="col">
              {counted(n)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {across === undefined ? (
          <tr>
            <th scope="row">
              <TableName beside={beside} id={id} at={at} />
            </th>
            {columns.map((n) => (
              <td key={n} data-lit={roleOf(n)}>
                {text(n)}
              </td>
            ))}
          </tr>
        ) : (
          places.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((n) => (
                <td key={n} data-lit={roleOf(row, n)}>
                  {text(row, n)}
                </td>
              ))}
            </tr>
          ))
        )}
      </tbody>
    </table>
  );
}

interface TableNameProps {
  readonly beside: Beside;
  readonly id: SymbolId;
  readonly at: readonly (number | string)[];
}

/** A tensor as the section that asks writes it: in G the last layer's slope is g_o′, and its outputs o^m are ŷ. */
function TableName({ beside: { trace, letter, deep }, id, at }: TableNameProps) {
  const name = <MathName symbol={id} at={at} cost={letter} />;
  if (!deep) return name;
  const own = symbolOf(id).notations?.deep;
  if (own !== undefined) return <Formula tex={own.tex([String(at[0] ?? "")], { letter, sample: null })} spoken />;
  const [h, j] = at;
  if (id !== "o" || h !== depth(trace.spec) || j === undefined) return name;
  return (
    <>
      {name} = <MathName symbol="yHat" at={[j]} />
    </>
  );
}

/** The numbers read, each by its own name. */
function GivenList({ question }: { readonly question: Question }) {
  const language = useStore((state) => state.view.language);
  return (
    <dl className="given-list number">
      {givensOf(question).map(({ cell, value }) => (
        <div key={cellKey(cell)}>
          <dt>
            <MathName symbol={cell.symbol} at={cell.indices} />
          </dt>
          <dd>{numberText(value, { digits: question.digits + guardDigits, language })}</dd>
        </div>
      ))}
    </dl>
  );
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}
