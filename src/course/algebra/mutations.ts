import { resultLine } from "../equations/equation.ts";
import type { Expression } from "./expression.ts";
import type { Instance } from "./graph.ts";
import type { Change, Mutator } from "./mutators/change.ts";
import { addFactors, mutateFactors } from "./mutators/factors.ts";
import { mutateForms } from "./mutators/forms.ts";
import { mutateIndices } from "./mutators/indices.ts";
import { mutateSymbols } from "./mutators/neighbours.ts";
import { mutateSigns } from "./mutators/signs.ts";
import { mutatePixels, mutateSums } from "./mutators/sums.ts";
import { type Path, partAt, replacedAt } from "./tree.ts";

/**
 * A line of the course got wrong in one definite way. Exercises recognise a learner's mistake by it, the faults of chapter P
 * are made of it.
 */
export interface Mutation extends Change {
  /** Names it for good, whatever the numbers, the cell and the seed: `A3.1:factor-left-out:2`. */
  readonly code: string;
  /** The statement that is got wrong, where its free indices have values. */
  readonly instance: Instance;
}

const mutators: readonly Mutator[] = [
  mutateFactors,
  addFactors,
  mutateSigns,
  mutateSums,
  mutateIndices,
  mutateSymbols,
  mutateForms,
  mutatePixels,
];

/**
 * What can be got wrong in a line of a statement, the likelier first, each form once. Some may happen to have the right
 * line's value at these numbers: they are no mistakes there.
 *
 * @param whole the line's right side, its own result line unless given
 * @param path the part that is asked; only what lies within it is changed
 */
export function mutationsOf(
  instance: Instance,
  whole: Expression | undefined = resultLine(instance.statement)?.right,
  path: Path = [],
): readonly Mutation[] {
  if (whole === undefined) return [];
  return changesKnown(instance, whole, path).map((change) => ({ ...change, instance }));
}

type Named = Omit<Mutation, "instance">;

const known = new WeakMap<Expression, Map<string, readonly Named[]>>();

/** The changes depend on the network's shape and conventions alone, not on its numbers: they are found once. */
function changesKnown(instance: Instance, whole: Expression, path: Path): readonly Named[] {
  const { statement, scope } = instance;
  const { sizes, output, costFactor, batch } = scope.trace.spec;
  const shape = [
    statement.key,
    path,
    sizes,
    output,
    costFactor,
    batch,
    scope.trace.samples.length,
    scope.indices.h,
  ].join(" ");
  const ofLine = known.get(whole) ?? new Map<string, readonly Named[]>();
  known.set(whole, ofLine);
  const before = ofLine.get(shape);
  if (before !== undefined) return before;
  const found = changesOf(instance, whole, path);
  ofLine.set(shape, found);
  return found;
}

function changesOf(instance: Instance, whole: Expression, path: Path): readonly Named[] {
  const { left, key } = instance.statement;
  const symbol = left.kind === "ref" && path.length === 0 ? left.symbol : null;
  const subject = { placed: instance, symbol, whole: partAt(whole, path), scope: instance.scope };
  const found = new Map<string, Named>();
  const own = unmarked(whole);
  for (const mutate of mutators) {
    for (const change of mutate(subject)) {
      const code = [key, change.kind, ...(change.detail === "" ? [] : [change.detail])].join(":");
      const wrong = replacedAt(whole, path, change.wrong);
      const right = replacedAt(whole, path, change.right);
      const form = unmarked(wrong);
      if (form !== own && !found.has(form)) found.set(form, { ...change, code, wrong, right });
    }
  }
  return [...found.values()].sort((one, other) => other.plausibility - one.plausibility);
}

/** The expression as text, without its marks. */
function unmarked(expression: Expression): string {
  return JSON.stringify(expression, (_, value: unknown) => (isMark(value) ? value.of : value));
}

function isMark(value: unknown): value is Expression & { kind: "mark" } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "mark";
}
