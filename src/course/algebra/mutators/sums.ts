import { depth, width } from "../../../core/network.ts";
import { symbolOf } from "../../symbols/symbols.ts";
import {
  add,
  call,
  type Expression,
  fraction,
  mark,
  negative,
  num,
  type Reference,
  type Sum,
  times,
} from "../expression.ts";
import { endValue, type Scope, valuesOf } from "../index-values.ts";
import { letterOf, replacedAt, rewritten, type Site, shifted, sites, substituted } from "../tree.ts";
import { type Change, changeAt, type Mutator, type Subject } from "./change.ts";

/** Sums over more terms than these are not taken for one of their terms: nobody would pick one of 785. */
const mostTerms = 10;

/** A sum over too few terms or too many, over one, or of the wrong pairs. */
export const mutateSums: Mutator = function* (subject) {
  for (const site of sites(subject.whole)) {
    const { part } = site;
    if (part.kind !== "sum") continue;
    const values = valuesOf(part.over, subject.scope);
    if (values.length < 2) continue;
    // Of two terms one is left either way: that is `sum-one-term`.
    const shortened = values.length > 2;
    if (beginsWithBias(part)) yield* biasMistakes(subject, site, part);
    else if (shortened && part.over.from === 0) {
      const late: Sum = { ...part, over: { ...part.over, from: 1 } };
      yield changeAt(subject, site, late, { kind: "sum-starts-late", plausibility: 0.02 });
    }
    if (shortened && part.over.except === undefined) {
      const early: Sum = { ...part, over: { ...part.over, except: endValue(part.over.to, subject.scope) } };
      yield changeAt(subject, site, early, { kind: "sum-ends-early", plausibility: 0.015 });
    }
    if (values.length <= mostTerms) {
      for (const value of values) {
        // A sample is no index of a symbol: the sum stays, over that sample alone.
        const { index } = part.over;
        const one: Expression =
          index === "p" ? { ...part, over: { ...part.over, only: value } } : substituted(part.body, { [index]: value });
        const plausibility = 0.04 / values.length;
        yield changeAt(subject, site, one, { kind: "sum-one-term", detail: index, plausibility });
        if (index === "p") yield* oneSample(subject, site, one, plausibility);
      }
    }
    yield* termMistakes(subject, site, part, values);
    yield* bodyMistakes(subject, site, part);
    yield* activationsExchanged(subject, site, part, values);
    yield* errorMistakes(subject, site, part, values);
    yield* splitProducts(subject, site, part);
    yield* ownTermLeftOut(subject, site, part);
  }
};

/** One sample's gradient for the batch's, not divided by P either. */
function* oneSample(subject: Subject, site: Site, one: Expression, plausibility: number): Generator<Change> {
  const outer = site.within.at(-1);
  if (outer?.kind !== "product" || outer.factors.every((factor) => factor.kind !== "fraction")) return;
  const rest = outer.factors.filter((factor) => factor.kind !== "fraction" && factor !== site.part);
  const whole: Site = { path: site.path.slice(0, -1), part: outer, within: site.within.slice(0, -1) };
  yield changeAt(subject, whole, times(...rest, one), { kind: "sum-one-term", detail: "p", plausibility });
}

/** Whether its first term is a bias neuron's: i and j count one, and only productions sum over it. */
function beginsWithBias({ over, body }: Sum): boolean {
  if (over.from !== 0 || (over.index !== "i" && over.index !== "j")) return false;
  return body.kind === "product" && body.factors.some(isWeight);
}

function isWeight(expression: Expression): expression is Reference {
  return (
    expression.kind === "ref" && (expression.symbol === "w" || expression.symbol === "z" || expression.symbol === "W")
  );
}

function isActivation(expression: Expression): expression is Reference {
  return (
    expression.kind === "ref" && (expression.symbol === "X" || expression.symbol === "U" || expression.symbol === "o")
  );
}

function* biasMistakes(subject: Subject, site: Site, part: Sum): Generator<Change> {
  const rest: Sum = { ...part, over: { ...part.over, from: 1 } };
  const weight = part.body.kind === "product" ? part.body.factors.find(isWeight) : undefined;
  yield changeAt(subject, site, rest, { kind: "bias-left-out", plausibility: 0.08 });
  yield changeAt(subject, site, add(num(1), rest), { kind: "bias-unweighted", plausibility: 0.03 });
  if (weight === undefined) return;
  const letter = part.over.index;
  const biasIndices = weight.indices.map((index) => (letterOf(index) === letter ? 0 : index));
  const bias: Reference = { ...weight, indices: biasIndices };
  for (const by of [1, -1]) {
    const other: Reference = { ...bias, indices: biasIndices.with(-1, shifted(biasIndices.at(-1) ?? 0, by)) };
    const detail = `${weight.symbol}.0`;
    yield changeAt(subject, site, add(mark("changed", other), rest), {
      kind: "index-neighbour",
      detail,
      part: bias,
      plausibility: 0.01,
    });
  }
  yield changeAt(subject, site, add(part, bias), { kind: "bias-twice", plausibility: 0.01 });
  // The weights counted from 0 where row 0 is the biases': w_{i−1,j} X_i.
  const indices = weight.indices.map((index) => (letterOf(index) === letter ? shifted(index, -1) : index));
  const moved = rewritten(rest.body, (inner) => (inner === weight ? mark("changed", { ...weight, indices }) : null));
  yield {
    kind: "sum-shifted",
    detail: weight.symbol,
    part: weight,
    wrong: replacedAt(subject.whole, site.path, { ...rest, body: moved }),
    right: subject.whole,
    plausibility: 0.02,
  };
}

/** One term forgotten, or added with the wrong sign: a negative weight or error read as a positive one. A mean for the sum. */
function* termMistakes(subject: Subject, site: Site, part: Sum, values: readonly number[]): Generator<Change> {
  const { index } = part.over;
  if (values.length > mostTerms || index === "p") return;
  const terms = values.map((value) => substituted(part.body, { [index]: value }));
  for (const [n, value] of values.entries()) {
    const term = terms[n];
    if (term === undefined) continue;
    const flipped = add(...terms.with(n, negative(mark("changed", term))));
    const wrong = replacedAt(subject.whole, site.path, flipped);
    const plausibility = 0.04 / values.length;
    yield { kind: "sum-term-sign", detail: index, part: term, wrong, right: subject.whole, plausibility };
    const inside = n > 0 && n < values.length - 1;
    if (!inside || part.over.except !== undefined) continue;
    const without: Sum = { ...part, over: { ...part.over, except: value } };
    yield changeAt(subject, site, without, { kind: "sum-term-left-out", detail: index, plausibility: 0.01 });
  }
  if (subject.symbol === "cost") return;
  const mean = times(fraction(num(1), num(values.length)), part);
  yield changeAt(subject, site, mean, { kind: "sum-averaged", detail: index, plausibility: 0.012 });
}

/** All terms taken as positive; Σ(a + b) for Σ ab; e^Σ for Σ e. */
function* bodyMistakes(subject: Subject, site: Site, part: Sum): Generator<Change> {
  const { body } = part;
  const { index } = part.over;
  if (subject.symbol !== "cost" && body.kind !== "ref") {
    const positive: Sum = { ...part, body: call("abs", body) };
    yield changeAt(subject, site, positive, { kind: "sum-absolute", detail: index, plausibility: 0.012 });
  }
  if (body.kind === "product" && body.factors.length === 2 && body.factors.every(({ kind }) => kind === "ref")) {
    const added: Sum = { ...part, body: add(...body.factors) };
    yield changeAt(subject, site, added, { kind: "sum-of-additions", detail: index, plausibility: 0.01 });
  }
  if (body.kind === "call" && body.name === "exp") {
    const once = call("exp", { ...part, body: body.of });
    yield changeAt(subject, site, once, { kind: "exp-of-sum", detail: index, plausibility: 0.015 });
  }
}

/** Σ w_ij X_i with two inputs exchanged: w_1j X_2 + w_2j X_1. */
function* activationsExchanged(subject: Subject, site: Site, part: Sum, values: readonly number[]): Generator<Change> {
  if (!beginsWithBias(part) || values.length > mostTerms || part.body.kind !== "product") return;
  const activation = part.body.factors.find(isActivation);
  if (activation === undefined) return;
  // One of the pairs of neurons, the bias neuron not among them.
  const plausibility = 0.04 / ((values.length - 1) * (values.length - 2));
  for (const read of pairsExchanged(values, values.slice(1))) {
    const wrong = replacedAt(subject.whole, site.path, readElsewhere(part, activation, values, read));
    const detail = activation.symbol;
    yield { kind: "activations-exchanged", detail, part: activation, wrong, right: subject.whole, plausibility };
  }
}

/** In longer sums than these no single pair is exchanged: the whole column is copied one line off. */
const mostPaired = 4;

/** Σ_k z_jk δ_k on the way back: errors paired with another neuron's weight, z_10 δ_1 + z_11 δ_0; the bias neuron's weights z_0k added. */
function* errorMistakes(subject: Subject, site: Site, part: Sum, values: readonly number[]): Generator<Change> {
  if (part.body.kind !== "product") return;
  const { index } = part.over;
  const { factors } = part.body;
  const reads = (one: Expression): one is Reference =>
    one.kind === "ref" && letterOf(one.indices.at(-1) ?? 0) === index;
  const error = factors.filter(reads).find(({ symbol }) => symbolOf(symbol).family === "error" && isNeurons(symbol));
  const other = factors.filter(reads).find((factor) => factor !== error);
  if (error === undefined || other === undefined) return;
  if (values.length <= mostTerms) {
    const pairs = values.length <= mostPaired ? pairsExchanged(values, values) : [];
    const paired = [...pairs, rotatedBy(values, 1), rotatedBy(values, -1)];
    for (const read of paired) {
      const wrong = replacedAt(subject.whole, site.path, readElsewhere(part, error, values, read));
      const plausibility = 0.04 / paired.length;
      yield { kind: "errors-exchanged", detail: error.symbol, part: error, wrong, right: subject.whole, plausibility };
    }
  }
  if (!isWeight(other) || letterOf(other.indices.at(-2) ?? 0) === null) return;
  const ofBias: Reference = { ...other, indices: other.indices.with(-2, 0) };
  const added: Sum = { ...part, body: rewritten(part.body, (inner) => (inner === other ? ofBias : null)) };
  yield changeAt(subject, site, add(part, added), {
    kind: "bias-weights-added",
    detail: other.symbol,
    part: other,
    plausibility: 0.02,
  });
}

/** Whether a symbol has one number a neuron: an error δ, and no gradient of a weight. */
function isNeurons(symbol: Reference["symbol"]): boolean {
  return symbolOf(symbol).ranges.filter(({ index }) => index !== "h").length === 1;
}

/** For each pair, which value is read at each: the two in one another's place, the others in their own. */
function* pairsExchanged(values: readonly number[], among: readonly number[]): Generator<readonly number[]> {
  for (const one of among)
    for (const other of among.filter((value) => value > one))
      yield values.map((value) => (value === one ? other : value === other ? one : value));
}

function rotatedBy(values: readonly number[], by: number): readonly number[] {
  return [...values.slice(by), ...values.slice(0, by)];
}

/** A sum written out, one factor of each term read at another value of the index than the rest of the term. */
function readElsewhere(
  { over, body }: Sum,
  factor: Reference,
  values: readonly number[],
  read: readonly number[],
): Expression {
  const at = (n: number): Reference => ({
    ...factor,
    indices: factor.indices.map((own) => (letterOf(own) === over.index ? n : own)),
  });
  const terms = values.map((value, n) => {
    const own = read[n] ?? value;
    const term = rewritten(body, (inner) =>
      inner === factor ? (own === value ? at(value) : mark("changed", at(own))) : null,
    );
    return substituted(term, { [over.index]: value });
  });
  return add(...terms);
}

/** Σ ab taken for Σ a · Σ b: summed or averaged first, multiplied afterwards. */
function* splitProducts(subject: Subject, site: Site, part: Sum): Generator<Change> {
  if (part.body.kind !== "product" || part.body.factors.length !== 2 || part.over.index === "i") return;
  const [a, b] = part.body.factors;
  if (a === undefined || b === undefined) return;
  const outer = site.within.at(-1);
  const averaged = outer?.kind === "product" ? outer.factors.filter((factor) => factor.kind === "fraction") : [];
  const wrong = times({ ...part, body: a }, ...averaged, { ...part, body: b });
  const plausibility = part.over.index === "p" ? 0.03 : 0.01;
  yield changeAt(subject, site, wrong, { kind: "sum-of-products-split", plausibility });
}

/** Σ_l e^{τ_l} over the others alone, its own term forgotten. */
function* ownTermLeftOut(subject: Subject, site: Site, part: Sum): Generator<Change> {
  if (subject.symbol !== "yHat" || part.over.index !== "l" || part.over.except !== undefined) return;
  yield changeAt(
    subject,
    site,
    { ...part, over: { ...part.over, except: "k" } },
    { kind: "own-term-left-out", plausibility: 0.03 },
  );
}

/** Whether the network reads pictures of grey levels, and not a table of numbers. */
function readsPixels({ trace }: Scope): boolean {
  return depth(trace.spec) >= 1 && width(trace.spec, 0) >= 64;
}

/** Pixels from 0 to 255 where 0 to 1 are meant, the bias neuron's 1 left alone. */
export const mutatePixels: Mutator = function* (subject) {
  if (!readsPixels(subject.scope)) return;
  for (const site of sites(subject.whole)) {
    const { part, within } = site;
    if (part.kind !== "ref" || part.symbol !== "X") continue;
    const sum = within.findLast((outer) => outer.kind === "sum");
    if (sum === undefined) {
      const grey = times(num(255), part);
      yield changeAt(subject, site, grey, { kind: "pixels-0-255", plausibility: 0.03 });
    } else if (sum.kind === "sum" && within[0] === sum && sum.over.index === "i") {
      const rest: Sum = {
        ...sum,
        over: { ...sum.over, from: 1 },
        body: rewritten(sum.body, (inner) => (inner === part ? mark("changed", times(num(255), part)) : null)),
      };
      const bias = substituted(sum.body, { i: 0 });
      yield {
        kind: "pixels-0-255",
        detail: "",
        part,
        wrong: add(bias, rest),
        right: subject.whole,
        plausibility: 0.03,
      };
    }
  }
};
