import type { NetworkSpec, OutputKind } from "../core/network.ts";
import { type Random, seededRandom } from "../core/random.ts";
import type { Trace } from "../core/trace.ts";
import type { Expression } from "../course/algebra/expression.ts";
import { sites } from "../course/algebra/tree.ts";
import { resultLine } from "../course/equations/equation.ts";
import { type Placed, statementsFor } from "../course/equations/equations.ts";
import type { Cell, SymbolId } from "../course/symbols/cell.ts";
import { indexBounds, symbolOf } from "../course/symbols/symbols.ts";
import { qualityOf } from "./quality.ts";
import { type Question, questionAbout, usualDigits } from "./question.ts";
import { drawTrace } from "./small-network.ts";

/** What makes an exercise again, anywhere: a line of the course, the output where the line serves both, a seed. */
export interface Recipe {
  /** The statement's key: `A3.1`, `F2.1`, `G5.1`. */
  readonly line: string;
  readonly output: OutputKind;
  readonly seed: number;
}

/** One digit more where three cannot tell all mistakes from one another. */
const precisions = [usualDigits, usualDigits + 1] as const;
const tries = 12;

/**
 * The question that a recipe makes, on a network drawn for it: the first instance in which every likely mistake gives a
 * number of its own, else the best of those drawn. The same recipe makes the same question on every machine. Each step is a
 * short piece of work, so that a page can do something else between them. Throws a RangeError for a line that cannot be asked.
 */
export function* drawing(recipe: Recipe): Generator<void, Question> {
  let best: Drawn | null = null;
  for (const drawn of drawings(recipe)) {
    yield;
    if (drawn !== null && drawn.coincidences < (best?.coincidences ?? Number.POSITIVE_INFINITY)) best = drawn;
    if (best?.coincidences === 0) break;
  }
  if (best === null) throw new RangeError(`no question about ${recipe.line}`);
  return best.question;
}

/** The same at once. */
export function drawQuestion(recipe: Recipe): Question {
  return finished(drawing(recipe));
}

/** What steps lead to, taken all at once. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Drawn {
  readonly question: Question;
  readonly coincidences: number;
}

/**
 * What is made of the first small network's trace, of one sample, that is fit for it: for what asks several lines at once.
 * Throws a RangeError where none is.
 */
export function* drawingUntil<T>(
  output: OutputKind,
  seed: number,
  make: (trace: Trace, random: Random) => Generator<void, T | null>,
): Generator<void, T> {
  const random = seededRandom(seedOf({ line: "trace", output, seed }));
  for (let n = 0; n < 20 * tries; n++) {
    const sizes = shapes[output][Math.floor(random() * shapes[output].length)] ?? [2, 2, 2];
    const made = yield* make(drawTrace({ ...conventionsFor(output), sizes, P: 1 }, random), random);
    if (made !== null) return made;
  }
  throw new RangeError(`nothing to ask of a ${output} network with seed ${seed}`);
}

/** One try after another, each short; at least one of them is a question. */
function* drawings(recipe: Recipe): Generator<Drawn | null> {
  const random = seededRandom(seedOf(recipe));
  const placed = placedAt(recipe);
  let found = false;
  // A line that no draw of a dozen fits is tried on, for as long as it takes to be sure that it is the line's fault.
  for (let n = 0; n < tries || (!found && n < 10 * tries); n++) {
    const trace = drawTrace(networkFor(recipe, placed, random), random);
    const drawn = drawOn(trace, placed, random);
    found ||= drawn !== null;
    yield drawn;
  }
}

function drawOn(trace: Trace, placed: Placed, random: Random): Drawn | null {
  const p = Math.floor(random() * trace.samples.length);
  const cell = drawCell(trace, placed, random);
  if (cell === null) return null;
  let best: Drawn | null = null;
  for (const digits of precisions) {
    const question = questionAbout(trace, cell, p, digits);
    if (typeof question === "string" || question.instance.statement.key !== placed.statement.key) return null;
    const { fit, coincidences } = qualityOf(question);
    if (fit && coincidences < (best?.coincidences ?? Number.POSITIVE_INFINITY)) best = { question, coincidences };
    if (best?.coincidences === 0) break;
  }
  return best;
}

/** A symbol of more cells than these is tried at random: a digit's weights. */
const mostCells = 200;

/** A cell that the statement computes; in a large tensor any cell of the symbol. */
function drawCell(trace: Trace, { statement }: Placed, random: Random): Cell | null {
  if (statement.left.kind !== "ref") return null;
  const { symbol } = statement.left;
  const cells = cellsOf(trace, symbol)?.filter((cell) => isComputedBy(trace, cell, statement.key));
  if (cells !== undefined) return cells[Math.floor(random() * cells.length)] ?? null;
  const at: number[] = [];
  for (let n = 0; n < symbolOf(symbol).ranges.length; n++) {
    const [first, last] = indexBounds(trace, symbol, at)[n] ?? [0, 0];
    at.push(first + Math.floor(random() * (last - first + 1)));
  }
  return { symbol, indices: at };
}

function isComputedBy(trace: Trace, cell: Cell, key: string): boolean {
  const about = questionAbout(trace, cell);
  return typeof about !== "string" && about.instance.statement.key === key;
}

/** Every cell of a symbol, undefined where they are too many to go through. */
function cellsOf(trace: Trace, symbol: SymbolId): readonly Cell[] | undefined {
  let found: number[][] = [[]];
  for (let n = 0; n < symbolOf(symbol).ranges.length; n++) {
    found = found.flatMap((at) => {
      const [first, last] = indexBounds(trace, symbol, at)[n] ?? [0, -1];
      return Array.from({ length: Math.min(mostCells + 1, Math.max(0, last - first + 1)) }, (_, m) => [
        ...at,
        first + m,
      ]);
    });
    if (found.length > mostCells) return undefined;
  }
  return found.map((indices) => ({ symbol, indices }));
}

function placedAt({ line, output }: Recipe): Placed {
  const placed = statementsFor(conventionsFor(output)).find(({ statement }) => statement.key === line);
  if (placed === undefined) throw new RangeError(`no line ${line} with the ${output} output`);
  return placed;
}

/** The notes' own conventions: A with its factor 1 and the mean, B with the sum. */
export function conventionsFor(output: OutputKind): Omit<NetworkSpec, "sizes"> {
  return { output, costFactor: 1, batch: output === "sigmoid" ? "mean" : "sum" };
}

/** Three outputs for softmax: with two, one error is the other's opposite, and mistakes hide. */
const shapes: Readonly<Record<OutputKind, readonly (readonly number[])[]>> = {
  sigmoid: [
    [2, 2, 2],
    [3, 2, 2],
    [2, 3, 2],
  ],
  softmax: [
    [2, 2, 3],
    [3, 2, 3],
    [2, 3, 3],
  ],
};

function networkFor(
  { output }: Recipe,
  { equation, statement }: Placed,
  random: Random,
): Parameters<typeof drawTrace>[0] {
  const choices = shapes[output];
  const shape = choices[Math.floor(random() * choices.length)] ?? [2, 2, 2];
  const [inputs = 2, ...others] = shape;
  const right = resultLine(statement)?.right;
  return {
    ...conventionsFor(output),
    // Section G's cost carries ½: its errors have no factor 2.
    costFactor: equation.group === "G" ? 0.5 : 1,
    sizes: equation.group === "G" ? [inputs, 2, ...others] : shape,
    P: right !== undefined && sumsOverSamples(right) ? 3 : 1,
  };
}

function sumsOverSamples(right: Expression): boolean {
  return [...sites(right)].some(({ part }) => part.kind === "sum" && part.over.index === "p");
}

/** Two recipes that differ in anything begin at different places of the random source. */
export function seedOf({ line, output, seed }: Recipe): number {
  let mixed = seed >>> 0;
  for (const letter of `${line} ${output}`) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return mixed;
}

const linesKnown = new Map<OutputKind, readonly string[]>();

/** The lines of which an exercise can be made, in the course's order, for an output. */
export function linesToAsk(output: OutputKind): readonly string[] {
  const known = linesKnown.get(output);
  if (known !== undefined) return known;
  const random = seededRandom(0);
  const lines = statementsFor(conventionsFor(output)).flatMap((placed) => {
    const { key } = placed.statement;
    // A table's inputs are typed as they are: nothing makes them from pixels.
    if (placed.equation.id === "F1") return [];
    const trace = drawTrace(networkFor({ line: key, output, seed: 0 }, placed, random), random);
    return drawCell(trace, placed, random) === null ? [] : [key];
  });
  linesKnown.set(output, lines);
  return lines;
}
