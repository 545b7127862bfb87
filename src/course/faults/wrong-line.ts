import { initialWeights, notesAmplitude } from "../../core/initial-weights.ts";
import type { Conventions } from "../../core/network.ts";
import { type Trace, traceBatch } from "../../core/trace.ts";
import { type Expression, mark } from "../algebra/expression.ts";
import { firstIndices } from "../algebra/index-values.ts";
import { mutationsOf } from "../algebra/mutations.ts";
import { rewritten } from "../algebra/tree.ts";
import { conventionsKey } from "../equations/conventions.ts";
import { resultLine } from "../equations/equation.ts";
import { type Placed, statementsFor } from "../equations/equations.ts";

/** A line of the course as a program with a fault applies it, beside the right one; in each the part that differs is marked. */
export interface WrongLine extends Placed {
  /** What the right line computes, and what the wrong one puts its value into: another cell in P2 alone. */
  readonly left: Expression;
  readonly wrongLeft: Expression;
  readonly wrong: Expression;
  readonly right: Expression;
}

/** The statement of each output's own section: `{ sigmoid: "A5.1", softmax: "B9.1" }`. */
export type Keys = Readonly<Partial<Record<Conventions["output"], string>>>;

/** A line whose right side is one that the mutations know, by the end of its code: `applied-twice:yHat`. */
export function mutatedLine(conventions: Conventions, keys: Keys, name: string): readonly WrongLine[] {
  return placedAt(conventions, keys).flatMap((placed) => {
    const { key, left } = placed.statement;
    const instance = { ...placed, scope: { trace: anyTrace(conventions), indices: firstIndices } };
    const found = mutationsOf(instance).find(({ code }) => code === `${key}:${name}`);
    return found === undefined ? [] : [{ ...placed, left, wrongLeft: left, wrong: found.wrong, right: found.right }];
  });
}

/** A line with every part replaced for which `by` has another. `at`: the line for some of its cells only, with its own left side. */
export function changedLine(
  conventions: Conventions,
  keys: Keys,
  by: (part: Expression) => Expression | null,
  at: (expression: Expression) => Expression = (same) => same,
): readonly WrongLine[] {
  return placedAt(conventions, keys).flatMap((placed) => {
    const line = resultLine(placed.statement);
    if (line === undefined) return [];
    const whole = at(line.right);
    const put = (of: (part: Expression, instead: Expression) => Expression): Expression =>
      rewritten(whole, (part) => {
        const instead = by(part);
        return instead === null ? null : mark("changed", of(part, instead));
      });
    const left = at(placed.statement.left);
    return [{ ...placed, left, wrongLeft: left, wrong: put((_, instead) => instead), right: put((part) => part) }];
  });
}

/** A line that stands right, into another cell than it should. */
export function movedLine(conventions: Conventions, keys: Keys, to: Expression): readonly WrongLine[] {
  return placedAt(conventions, keys).flatMap((placed) => {
    const line = resultLine(placed.statement);
    if (line === undefined) return [];
    const left = mark("changed", placed.statement.left);
    return [{ ...placed, left, wrongLeft: mark("changed", to), wrong: line.right, right: line.right }];
  });
}

function placedAt(conventions: Conventions, keys: Keys): readonly Placed[] {
  const wanted = keys[conventions.output];
  return statementsFor(conventions).filter(({ statement }) => statement.key === wanted);
}

const traces = new Map<string, Trace>();

/** Mutations ask a trace for the network's shape alone: a picture that is read, two hidden neurons, two outputs, two samples. */
function anyTrace(conventions: Conventions): Trace {
  const key = conventionsKey(conventions);
  const known = traces.get(key);
  if (known !== undefined) return known;
  const spec = { sizes: [64, 2, 2], ...conventions };
  const sample = { x: new Float64Array(65).fill(1), label: 0 };
  const made = traceBatch(spec, initialWeights(spec, { seed: 1, amplitude: notesAmplitude }), [sample, sample], 1, {
    run: 0,
    revision: 0,
  });
  traces.set(key, made);
  return made;
}
