import { add, type Expression, fraction, half, minus, negative, num, ref, square, times } from "../expression.ts";
import { productOfRest, replacedAt, type Site, sameExpression, sites } from "../tree.ts";
import { type Change, changeAt, complementOf, differenceOf, type Mutator, partName, type Subject } from "./change.ts";

/** One factor, or the two of x(1 − x), which are one in a person's mind. */
interface Unit {
  readonly name: string;
  readonly from: number;
  readonly factors: readonly Expression[];
}

/** The factors of a product, x(1 − x) taken together as `slope`. */
function unitsOf(factors: readonly Expression[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let n = 0; n < factors.length; n++) {
    const factor = factors[n] as Expression;
    const next = factors[n + 1];
    const complement = next === undefined ? null : complementOf(next);
    if (next !== undefined && complement !== null && sameExpression(complement, factor)) {
      units.push({ name: "slope", from: n, factors: [factor, next] });
      n++;
    } else units.push({ name: partName(factor), from: n, factors: [factor] });
  }
  return units;
}

/** How often a factor of this name is forgotten; 0.01 where nothing is said. */
const forgotten: Readonly<Record<string, number>> = {
  "2": 0.06,
  "1/2": 0.05,
  "1/P": 0.06,
  alpha: 0.05,
  slope: 0.08,
  gPrime: 0.08,
  gsPrime: 0.07,
  X: 0.05,
  U: 0.05,
  o: 0.04,
  z: 0.03,
  w: 0.03,
  W: 0.03,
};

/** How often it is taken twice; factors of other names never are. */
const repeated: Readonly<Record<string, number>> = {
  "2": 0.03,
  "1/2": 0.02,
  "1/P": 0.03,
  alpha: 0.02,
  slope: 0.02,
  gPrime: 0.02,
  gsPrime: 0.02,
  X: 0.02,
  U: 0.02,
  difference: 0.01,
};

/** A factor left out or taken twice; one half of x(1 − x); the brackets of a product forgotten. */
export const mutateFactors: Mutator = function* (subject) {
  for (const site of sites(subject.whole)) {
    const { part } = site;
    yield* oneLess(subject, site);
    if (part.kind !== "product") continue;
    for (const unit of unitsOf(part.factors)) {
      // Where the slope is all there is, leaving it out would leave nothing.
      if (unit.factors.length < part.factors.length) yield leftOut(subject, site, part.factors, unit);
      yield* halves(subject, site, part.factors, unit);
      yield* otherSlopes(subject, site, part.factors, unit);
      const often = repeated[unit.name];
      if (often !== undefined) yield twice(subject, site, part.factors, unit, often);
    }
    yield* bracketsLost(subject, site, part.factors);
    yield* divided(subject, site, part.factors);
  }
};

function leftOut(subject: Subject, site: Site, factors: readonly Expression[], unit: Unit): Change {
  const rest = factors.filter((_, n) => n < unit.from || n >= unit.from + unit.factors.length);
  const kind = unit.name === "1/P" ? "sum-for-mean" : "factor-left-out";
  const change = changeAt(subject, site, productOfRest(rest), {
    kind,
    detail: kind === "sum-for-mean" ? "" : unit.name,
    part: productOfRest(unit.factors),
    plausibility: forgotten[unit.name] ?? 0.01,
  });
  const marked: Expression = { kind: "mark", as: "changed", of: productOfRest(unit.factors) };
  const right = factors.toSpliced(unit.from, unit.factors.length, marked);
  return {
    ...change,
    wrong: replacedAt(subject.whole, site.path, productOfRest(rest)),
    right: replacedAt(subject.whole, site.path, { kind: "product", factors: right }),
  };
}

/** x(1 − x) got wrong as a whole: x · x, the 1 − forgotten; 1 − x², the hyperbolic tangent's slope; or at the wrong end. */
function* otherSlopes(subject: Subject, site: Site, factors: readonly Expression[], unit: Unit): Generator<Change> {
  const [x] = unit.factors;
  if (unit.name !== "slope" || x === undefined) return;
  const part = productOfRest(unit.factors);
  for (const [instead, kind, detail, plausibility] of [
    [times(x, x), "slope-squared", "", 0.015],
    [minus(num(1), square(x)), "activation-tanh", "", 0.015],
  ] as const) {
    const put = (of: Expression): Expression => {
      const marked: Expression = { kind: "mark", as: "changed", of };
      const all = factors.toSpliced(unit.from, unit.factors.length, marked);
      return replacedAt(subject.whole, site.path, { kind: "product", factors: all });
    };
    yield { kind, detail, part, plausibility, wrong: put(instead), right: put(part) };
  }
}

function* halves(subject: Subject, site: Site, factors: readonly Expression[], unit: Unit): Generator<Change> {
  const [x, rest] = unit.factors;
  if (unit.name !== "slope" || x === undefined || rest === undefined) return;
  for (const [part, n, detail, plausibility] of [
    [rest, unit.from + 1, "1-x", 0.04],
    [x, unit.from, "x", 0.02],
  ] as const) {
    const marked: Expression = { kind: "mark", as: "changed", of: part };
    yield {
      kind: "factor-left-out",
      detail,
      part,
      plausibility,
      wrong: replacedAt(subject.whole, site.path, productOfRest(factors.toSpliced(n, 1))),
      right: replacedAt(subject.whole, site.path, { kind: "product", factors: factors.with(n, marked) }),
    };
  }
}

function twice(subject: Subject, site: Site, factors: readonly Expression[], unit: Unit, plausibility: number): Change {
  const again: Expression = { kind: "mark", as: "changed", of: productOfRest(unit.factors) };
  const wrong = factors.toSpliced(unit.from, 0, again);
  const right = factors.toSpliced(unit.from, unit.factors.length, again);
  return {
    kind: "factor-twice",
    detail: unit.name,
    part: productOfRest(unit.factors),
    plausibility,
    wrong: replacedAt(subject.whole, site.path, { kind: "product", factors: wrong }),
    right: replacedAt(subject.whole, site.path, { kind: "product", factors: right }),
  };
}

/** Factors that are divided by instead of multiplied with. */
const divisors: ReadonlySet<string> = new Set(["alpha", "slope", "gPrime", "gsPrime"]);

function* divided(subject: Subject, site: Site, factors: readonly Expression[]): Generator<Change> {
  for (const { name, from, factors: own } of unitsOf(factors)) {
    if (!divisors.has(name) || own.length === factors.length) continue;
    const part = productOfRest(own);
    const wrong = fraction(productOfRest(factors.toSpliced(from, own.length)), part);
    yield changeAt(subject, site, wrong, { kind: "factor-divides", detail: name, part, plausibility: 0.01 });
  }
}

/** 1/(P − 1) for 1/P, as where statistics divide by one less. */
function* oneLess(subject: Subject, site: Site): Generator<Change> {
  const { part } = site;
  if (part.kind !== "fraction" || partName(part) !== "1/P") return;
  const wrong = fraction(part.over, minus(part.under, num(1)));
  yield changeAt(subject, site, wrong, { kind: "mean-of-one-less", part: part.under, plausibility: 0.01 });
}

/** a(b − c)d typed as a·b − c·d. */
function* bracketsLost(subject: Subject, site: Site, factors: readonly Expression[]): Generator<Change> {
  for (const [n, factor] of factors.entries()) {
    const difference = differenceOf(factor);
    if (difference === null || factors.length < 2) continue;
    const before = factors.slice(0, n);
    const after = factors.slice(n + 1);
    const complement = complementOf(factor) !== null;
    const first = complement && before.length > 0 ? before : [...before, difference.of];
    const wrong = minus(times(...first), times(difference.less, ...after));
    const name = complement ? "1-x" : "difference";
    yield changeAt(subject, site, wrong, { kind: "brackets-lost", detail: name, part: factor, plausibility: 0.02 });
  }
}

/** Factors that belong to another line: 2 or ½ put in again, α or 1/P too early, the mean over the outputs. */
export const addFactors: Mutator = function* (subject) {
  const { symbol, whole, placed, scope } = subject;
  if (symbol === null) return;
  const { spec } = scope.trace;
  const put = (factor: Expression, kind: Change["kind"], plausibility: number): Change => {
    const marked: Expression = { kind: "mark", as: "changed", of: factor };
    const wrong = whole.kind === "negative" ? negative(times(marked, whole.of)) : times(marked, whole);
    const detail = kind === "factor-added" ? partName(factor) : "";
    return { kind, detail, part: factor, wrong, right: whole, plausibility };
  };
  const family = familyOf(symbol);
  const names = new Set(whole.kind === "product" ? whole.factors.map(partName) : []);
  const perP = fraction(num(1), ref("P"));
  if (family === "error" || family === "gradient" || family === "batch-gradient") {
    // B7 has no 2 and A3's with the factor ½ has lost it: there the 2 is a memory of A3.
    // Where one of them stands in the line, the other would only cancel it: that is leaving it out.
    if (!names.has("1/2")) yield put(num(2), "factor-added", symbol === "deltaOut" ? 0.04 : 0.015);
    if (!names.has("2")) yield put(half, "factor-added", 0.01);
  }
  if (family === "gradient" || family === "batch-gradient") yield put(ref("alpha"), "factor-added", 0.02);
  if (symbol === "gradZ") yield put(ref("z", "j", "k"), "factor-added", 0.01);
  // The slope once more, which the error has in it already.
  const slopeInError = slopesInErrors[symbol];
  if (slopeInError !== undefined && !(symbol === "gradZ" && spec.output === "softmax")) {
    yield { ...put(times(slopeInError, minus(num(1), slopeInError)), "factor-added", 0.012), detail: "slope" };
  }
  if (family === "batch-gradient") {
    if (spec.batch === "sum") yield put(perP, "mean-for-sum", 0.06);
  }
  if (symbol === "cost") {
    if (spec.output === "sigmoid" && spec.costFactor === 1) yield put(half, "factor-added", 0.04);
    yield put(fraction(num(1), ref("Ns")), "mean-over-outputs", 0.03);
  }
  if (symbol === "dYHatDTau" && placed.equation.id === "B5") yield put(num(2), "factor-added", 0.005);
  // α, which A9 brings in, instead of the correction: only half of M3.
  if (family === "new weight" && whole.kind === "add") {
    const [before, correction] = whole.terms;
    if (before !== undefined && correction !== undefined) {
      yield {
        kind: "factor-added",
        detail: "alpha",
        part: ref("alpha"),
        wrong: add(before, times({ kind: "mark", as: "changed", of: ref("alpha") }, correction)),
        right: whole,
        plausibility: 0.02,
      };
    }
  }
};

/** Whose slope a gradient's error contains. */
const slopesInErrors: Readonly<Record<string, Expression>> = {
  gradZ: ref("yHat", "k"),
  gradW: ref("U", "j"),
  gradDeep: ref("o", "h", "j"),
};

type LineFamily = "error" | "gradient" | "batch-gradient" | "correction" | "new weight" | "other";

function familyOf(symbol: string): LineFamily {
  if (symbol === "deltaOut" || symbol === "deltaHid" || symbol === "delta") return "error";
  if (symbol === "gradZ" || symbol === "gradW" || symbol === "gradDeep") return "gradient";
  if (symbol === "batchGradZ" || symbol === "batchGradW") return "batch-gradient";
  if (symbol === "corrZ" || symbol === "corrW") return "correction";
  return symbol === "newZ" || symbol === "newW" ? "new weight" : "other";
}
