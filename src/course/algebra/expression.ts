import type { SymbolId } from "../symbols/cell.ts";

/** The letters that the course gives to indices. */
export const indexNames = ["p", "i", "j", "k", "q", "l", "h", "r", "c"] as const;

export type IndexName = (typeof indexNames)[number];

/** Which row, column, neuron, layer and sample are meant: the current value of every index letter. */
export type Indices = Readonly<Record<IndexName, number>>;

/** Letters whose value the network or the sample fixes: the last layer, the true digit, the output whose τ is largest. */
export type FixedName = "m" | "true" | "max";

/**
 * An index as an equation writes it: 0, j, m, h + 1; `pixel` is 1 + 28r + c, the input neuron of row r, column c, which only a
 * faulty line moves (P2).
 */
export type Index =
  | number
  | IndexName
  | FixedName
  | "pixel"
  | { readonly of: IndexName | FixedName | "pixel"; readonly plus: number };

/** The last value of an index. `nodes`: r^h, the neurons of layer h without its bias. */
export type End =
  | "Ne-1"
  | "Nc-1"
  | "Ns-1"
  | "P-1"
  | "m"
  | "m-1"
  | "m-2"
  | "rows-1"
  | "columns-1"
  | { readonly nodes: Index };

/** The values that an index takes: i = 0..N_e−1, or k = 0..N_s−1 but not q. */
export interface Range {
  readonly index: IndexName;
  readonly from: 0 | 1;
  /** Its first value in the output layer, which has no bias neuron, where `from` counts one. */
  readonly fromInOutput?: 1;
  readonly to: End;
  readonly except?: Index;
  /** The one value that is taken of them all, by mistake: the first sample for the batch. */
  readonly only?: number;
}

/** A symbol with its indices. `as` asks for another of its notations: δ_k^sortie written ∂ℰ/∂τ_k. */
export interface Reference {
  readonly kind: "ref";
  readonly symbol: SymbolId;
  readonly indices: readonly Index[];
  readonly as?: string;
  /** Written with its sample, δ_k^{sortie(p)}, where several samples meet. */
  readonly marked?: boolean;
}

/** Σ over a range. `bounds`: written with both bounds, as F2 does, or with the index alone, as A5 does. */
export interface Sum {
  readonly kind: "sum";
  readonly over: Range;
  readonly body: Expression;
  readonly bounds: boolean;
}

/** The course's functions (`go` is g_s under section G's name, g_o), then those that stand in their place by mistake. */
export type FunctionName = "g" | "gs" | "go" | "log" | "exp" | "log10" | "log2" | "exp10" | "tanh" | "abs" | "root";

/** What a view is to do with a part: light it as the one that differs, or leave a box in its place. */
export type MarkName = "changed" | "blank";

/** The right side of an equation, as a tree. Everything that the app shows of an equation is derived from it. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "half" }
  | Reference
  | Sum
  | { readonly kind: "add"; readonly terms: readonly Expression[] }
  | { readonly kind: "product"; readonly factors: readonly Expression[] }
  | {
      readonly kind: "negative";
      readonly of: Expression;
      /** How the minus sign alone is shown apart. */
      readonly sign?: MarkName;
    }
  | { readonly kind: "fraction"; readonly over: Expression; readonly under: Expression }
  | { readonly kind: "square"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly of: Expression }
  /** g_s(τ_0, …, τ_9) at k: softmax, which takes the whole layer. */
  | { readonly kind: "softmax"; readonly index: Index }
  /** 1 if the index is the true digit, else 0. */
  | { readonly kind: "oneHot"; readonly index: Index }
  /** An index taken for a number: the true digit itself, where its one-hot vector is meant. */
  | { readonly kind: "index"; readonly index: Index }
  /** Square brackets that the course draws to hold factors together. */
  | { readonly kind: "group"; readonly of: Expression }
  /** The same part, to be shown apart from the others; its value does not change. */
  | {
      readonly kind: "mark";
      readonly as: MarkName;
      readonly of: Expression;
      /** What is written in a blank: the letter by which it is asked for. */
      readonly letter?: string;
    };

/** A number in the equation itself: 1, 2, 255. */
export const num = (value: number): Expression => ({ kind: "number", value });
/** ½ */
export const half: Expression = { kind: "half" };
/** A symbol at its indices: δ_k. */
export const ref = (symbol: SymbolId, ...indices: Index[]): Reference => ({ kind: "ref", symbol, indices });
/** The same quantity in another of its notations: δ_k written ∂ℰ/∂τ_k. */
export const written = (as: string, reference: Reference): Reference => ({ ...reference, as });
/** The same with its sample written: δ_k^(p). */
export const marked = (reference: Reference): Reference => ({ ...reference, marked: true });
/** Σ with the index alone under it, as A5 has it. */
export const sum = (over: Range, body: Expression): Sum => ({ kind: "sum", over, body, bounds: false });
/** Σ with both bounds, as F2 has it. */
export const boundedSum = (over: Range, body: Expression): Sum => ({ kind: "sum", over, body, bounds: true });
/** a + b + … */
export const add = (...terms: Expression[]): Expression => ({ kind: "add", terms });
/** −a */
export const negative = (of: Expression): Expression => ({ kind: "negative", of });
/** a − b: the sum of a and −b. */
export const minus = (left: Expression, right: Expression): Expression => add(left, negative(right));
/** over ÷ under, one above the other. */
export const fraction = (over: Expression, under: Expression): Expression => ({ kind: "fraction", over, under });
/** a² */
export const square = (of: Expression): Expression => ({ kind: "square", of });
/** g(a), log(a) and the course's other functions. */
export const call = (name: FunctionName, of: Expression): Expression => ({ kind: "call", name, of });
/** [a]: square brackets that hold factors together. */
export const group = (of: Expression): Expression => ({ kind: "group", of });
/** The same part, to be lit or left as a box; its value does not change. */
export const mark = (as: MarkName, of: Expression): Expression => ({ kind: "mark", as, of });

/** A product; products within it are taken apart, and a product of one factor is that factor. */
export function times(...factors: Expression[]): Expression {
  const flat = factors.flatMap((factor) => (factor.kind === "product" ? factor.factors : [factor]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: "product", factors: flat };
}

/** An expression's parts, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "sum":
      return [expression.body];
    case "add":
      return expression.terms;
    case "product":
      return expression.factors;
    case "fraction":
      return [expression.over, expression.under];
    case "negative":
    case "square":
    case "call":
    case "group":
    case "mark":
      return [expression.of];
    default:
      return [];
  }
}
