import { useMemo } from "react";
import type { Trace } from "../../core/trace.ts";
import { reads } from "../../course/algebra/reads.ts";
import { cellKey, type SymbolId } from "../../course/symbols/cell.ts";
import { cellValue, dimensions, indexBounds, symbolOf, symbols } from "../../course/symbols/symbols.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { mistakesOf } from "../../exercises/mistakes.ts";
import { givensOf, guardDigits, type Question } from "../../exercises/question.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** Tensors of more numbers than these are not laid out: the numbers that the line reads are. */
const mostNumbers = 60;
/** A vector of more numbers stands upright. */
const mostColumns = 5;

/** A network whose numbers are laid out beside a question. */
export interface Beside {
  readonly trace: Trace;
  readonly symbols: readonly SymbolId[];
  /** The samples shown. */
  readonly samples: readonly number[];
  readonly digits: number;
}

/**
 * Whole tensors, so that choosing the right cell is the learner's part: those that the line reads, and those given or
 * computed before it that are taken for them by mistake.
 */
export function besideQuestion(question: Question): Beside {
  const { instance, line, cell, corrected } = question;
  const { scope } = instance;
  const samples = scope.trace.samples.map((_, p) => p);
  const digits = question.digits + guardDigits;
  if (corrected !== undefined) {
    return { trace: corrected, symbols: ["X", "w", "corrW", "z", "corrZ", "y"], samples, digits };
  }
  const before = (symbol: SymbolId): boolean => place(symbol) < place(cell.symbol);
  const mistaken = mistakesOf(question).flatMap(({ level, mutation }) =>
    level === 0 && mutation !== null ? reads(mutation.wrong, scope).map(({ symbol }) => symbol) : [],
  );
  const own = reads(line, scope).map(({ symbol }) => symbol);
  const all = new Set([...own, ...mistaken.filter(before)]);
  all.delete(cell.symbol);
  const sums = JSON.stringify(line).includes('"index":"p"');
  return {
    trace: scope.trace,
    symbols: [...all].sort((one, other) => place(one) - place(other)),
    samples: sums ? samples : [question.p],
    digits,
  };
}

function place(id: SymbolId): number {
  return symbols.findIndex((symbol) => symbol.id === id);
}

/** The numbers that a question is answered from: tables of a small network, a list from a large one. */
export function NumbersBeside({ question }: { readonly question: Question }) {
  const words = useWords(exerciseWords);
  const beside = useMemo(() => besideQuestion(question), [question]);
  const large = beside.symbols.some((id) => countOf(beside.trace, id) > mostNumbers);
  return (
    <section className="numbers-beside" aria-label={words.numbers}>
      <h3>{words.numbers}</h3>
      {large ? (
        <>
          <p className="exercise-small">{words.numbersMnist}</p>
          <GivenList question={question} />
        </>
      ) : (
        <>
          <p className="exercise-small">{words.numbersNote}</p>
          <NumbersTables beside={beside} />
        </>
      )}
    </section>
  );
}

export function NumbersTables({ beside }: { readonly beside: Beside }) {
  const { trace, symbols: ids, samples } = beside;
  return (
    <div className="numbers-tables">
      {ids.flatMap((id) => {
        const { perSample } = symbolOf(id);
        const shown = perSample ? samples : samples.slice(0, 1);
        return shown.flatMap((p) =>
          layersOf(trace, id).map((at) => (
            <TensorTable
              key={`${id} ${p} ${at.join()}`}
              beside={beside}
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
function layersOf(trace: Trace, id: SymbolId): readonly (readonly number[])[] {
  const { ranges } = symbolOf(id);
  if (ranges[0]?.index !== "h") return [[]];
  const [first, last] = indexBounds(trace, id)[0] ?? [0, -1];
  return upTo(first, last).map((h) => [h]);
}

interface TensorTableProps {
  readonly beside: Beside;
  readonly id: SymbolId;
  readonly at: readonly number[];
  readonly p: number;
  /** Whether its sample is said. */
  readonly named: boolean;
}

function TensorTable({ beside: { trace, digits }, id, at, p, named }: TensorTableProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { ranges, family } = symbolOf(id);
  const letters = ranges.slice(at.length).map(({ index }) => index);
  const [down, across] = indexBounds(trace, id, at).slice(at.length);
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
      <MathName symbol={id} at={[...at, ...letters]} /> <span>{symbolOf(id).name[language]}</span>
      {named && <span>, {words.sample(p)}</span>}
    </caption>
  );
  if (down === undefined) {
    return (
      <table className="number-table number" data-family={family}>
        {caption}
        <tbody>
          <tr>
            <td>{text()}</td>
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
              <th scope="row">{n}</th>
              <td>{text(n)}</td>
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
              {n}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {across === undefined ? (
          <tr>
            <th scope="row">
              <MathName symbol={id} />
            </th>
            {columns.map((n) => (
              <td key={n}>{text(n)}</td>
            ))}
          </tr>
        ) : (
          places.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((n) => (
                <td key={n}>{text(row, n)}</td>
              ))}
            </tr>
          ))
        )}
      </tbody>
    </table>
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
