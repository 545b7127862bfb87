import type { OutputKind } from "../../../core/network.ts";
import type { Trace } from "../../../core/trace.ts";
import { ref } from "../../../course/algebra/expression.ts";
import { firstIndices, valuesOf, withIndex } from "../../../course/algebra/index-values.ts";
import { resultLine, type Statement } from "../../../course/equations/equation.ts";
import { equationOfKey } from "../../../course/equations/equation-of-key.ts";
import type { Cell, SymbolId } from "../../../course/symbols/cell.ts";
import { cellValue, symbolOf } from "../../../course/symbols/symbols.ts";
import type { HandId, WorkedStatement } from "../../../course/text/by-hand.ts";
import type { FaultyStatement } from "../../../course/text/faults-by-hand.ts";
import { tracedAgain } from "../../../exercises/variants.ts";
import { scopeFor } from "../../../formulas/statement-scope.ts";
import { type Shown, shownOf } from "../../../formulas/use-presentation.ts";
import type { View } from "../../../setup/view.ts";
import { conventionsOf } from "../../../store/network/passes.ts";
import type { HiddenLayers, SmallPass } from "../../../store/network/small-pass.ts";

/** A statement worked out for one value of each of its letters. */
export interface WorkedLine {
  readonly key: string;
  readonly shown: Shown;
  readonly statement: Statement;
}

/** Digits of what a box finds: those of the published account. */
export const foundDigits = 9;

/** The output whose numbers a box has: its chapter's own. */
export function outputOf(of: HandId): OutputKind {
  return of.startsWith("B") || of === "F5b" ? "softmax" : "sigmoid";
}

/** The hidden layers of the network that a box is worked out on. */
export function layersOf(of: HandId): HiddenLayers {
  return of.startsWith("G") ? "several" : "one";
}

/** The lines of a box, in order; those of neurons that the network has not are left out. */
export function workedLines(
  work: readonly WorkedStatement[],
  pass: SmallPass,
  output: OutputKind,
  style: Pick<View, "language" | "precision">,
): WorkedLine[] {
  const chosen = { ...conventionsOf(pass), output };
  const lines = new Map<string, WorkedLine>();
  for (const { key, at } of work) {
    for (const letters of at) {
      const indices = { ...firstIndices, ...letters };
      const id = equationOfKey(key);
      const shown = shownOf({ ...style, chosen, traces: pass.traces, indices }, id, "numbers");
      const statement = shown.equation.statements(shown.conventions).find((one) => one.key === key);
      const { scope } = shown.presentation;
      if (statement === undefined || scope === null) continue;
      const fitted = scopeFor(statement, scope).scope.indices;
      const name = `${key} ${statement.where.map(({ index }) => fitted[index]).join()}`;
      if (!lines.has(name)) lines.set(name, { key: name, shown, statement });
    }
  }
  return [...lines.values()];
}

/** The lines that are worked out on the pass made again with the corrected weights: σ⁺, U⁺, … as far as the cost. */
export function linesAgain(
  work: readonly WorkedStatement[],
  pass: SmallPass,
  output: OutputKind,
  style: Pick<View, "language" | "precision">,
): WorkedLine[] {
  const trace = tracedAgain(pass.traces[output]);
  const after = { ...pass, traces: { ...pass.traces, [output]: trace } };
  return workedLines(work, after, output, style).map(({ statement, shown, ...line }) => ({
    ...line,
    statement: trace.samples.length === 1 ? asBatch(statement) : statement,
    shown: { ...shown, presentation: { ...shown.presentation, again: true } },
  }));
}

/** The one sample's cost under the batch's name, which is that of the new cost: ℰ⁺. */
function asBatch(statement: Statement): Statement {
  const { left } = statement;
  return left.kind === "ref" && left.symbol === "cost" ? { ...statement, left: ref("batchCost") } : statement;
}

/** The lines that a faulty program works out in the place of these; `pass` has that program's numbers. */
export function wrongLines(
  work: readonly FaultyStatement[],
  pass: SmallPass,
  output: OutputKind,
  style: Pick<View, "language" | "precision">,
): WorkedLine[] {
  return work.flatMap((one) =>
    workedLines([one], pass, output, style).map((line) => ({ ...line, statement: gotWrong(line.statement, one) })),
  );
}

/** A statement with the program's right side for its own. */
function gotWrong(statement: Statement, { wrong }: FaultyStatement): Statement {
  const line = resultLine(statement);
  if (wrong === undefined || line === undefined) return statement;
  const { key, left, where, depth } = statement;
  return { key, left, where, depth, lines: [{ ...line, right: wrong(line.right) }] };
}

/** All cells of a symbol, in the order of its indices. */
export function cellsOf(trace: Trace, symbol: SymbolId): Cell[] {
  let found = [{ scope: { trace, indices: firstIndices }, indices: [] as number[] }];
  for (const range of symbolOf(symbol).ranges) {
    found = found.flatMap(({ scope, indices }) =>
      valuesOf(range, scope).map((value) => ({
        scope: withIndex(scope, range.index, value),
        indices: [...indices, value],
      })),
    );
  }
  return found.map(({ indices }) => ({ symbol, indices })).filter((cell) => cellValue(trace, cell) !== undefined);
}
