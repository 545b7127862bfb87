import type { SymbolId } from "../../symbols/cell.ts";
import {
  add,
  call,
  type Expression,
  fraction,
  mark,
  minus,
  negative,
  num,
  ref,
  square,
  sum,
  times,
} from "../expression.ts";
import { rewritten, sites } from "../tree.ts";
import { type Change, changeAt, changeOfAll, type Mutator, type Subject } from "./change.ts";

const one = num(1);
const logistic = (x: Expression): Expression => fraction(one, add(one, call("exp", negative(x))));

/** What goes wrong with functions, squares and fractions. */
export const mutateForms: Mutator = function* (subject) {
  for (const site of sites(subject.whole)) {
    const { part, within } = site;
    const change = (instead: Expression, kind: Change["kind"], plausibility: number, detail = ""): Change =>
      changeAt(subject, site, instead, { kind, plausibility, detail });
    if (part.kind === "call" && (part.name === "g" || part.name === "gs" || part.name === "go")) {
      yield* ofActivation(part.of, change);
    }
    if (part.kind === "call" && part.name === "log") {
      yield change(call("log10", part.of), "log-base-10", 0.06);
      yield change(call("log2", part.of), "log-base-2", 0.01);
      yield change(part.of, "log-left-out", 0.01);
      yield change(call("log", minus(one, part.of)), "log-of-complement", 0.01);
    }
    if (part.kind === "call" && part.name === "exp") {
      yield change(call("exp10", part.of), "exp-base-10", 0.01);
    }
    if (part.kind === "square") {
      yield change(part.of, "square-left-out", 0.03);
      yield change(call("abs", part.of), "absolute", 0.01);
      yield change(times(num(2), part.of), "square-doubled", 0.01);
      if (part.of.kind === "add") {
        const terms = part.of.terms.map((term) =>
          term.kind === "negative" ? negative(square(term.of)) : square(term),
        );
        yield change(add(...terms), "square-distributed", 0.015);
      }
    }
    if (part.kind === "sum" && part.body.kind === "square") {
      yield change(square({ ...part, body: part.body.of }), "square-of-sum", 0.02);
      yield change(call("root", part), "root-added", 0.01);
    }
    if (part.kind === "fraction" && !within.some(({ kind }) => kind === "fraction")) {
      yield* ofFraction(part.over, part.under, change);
    }
  }
  yield* exponentialsLeftOut(subject);
  yield* slopeAtArrival(subject);
  yield* otherOutput(subject);
  yield* otherQuantity(subject);
};

type Make = (instead: Expression, kind: Change["kind"], plausibility: number, detail?: string) => Change;

function* ofActivation(x: Expression, change: Make): Generator<Change> {
  const g = logistic(x);
  yield change(x, "activation-left-out", 0.03);
  yield change(times(g, minus(one, g)), "activation-slope", 0.03);
  yield change(fraction(one, add(one, call("exp", x))), "exponent-sign", 0.05);
  yield change(fraction(one, call("exp", negative(x))), "one-plus-left-out", 0.015);
  // 1 / 1 + e^{−x} on a calculator; forgetting the inverse gives the same.
  yield change(add(fraction(one, one), call("exp", negative(x))), "brackets-lost", 0.03, "fraction");
  yield change(call("tanh", x), "activation-tanh", 0.01);
  yield change(call("exp", negative(x)), "activation-left-out", 0.01, "exp");
  yield change(fraction(one, add(one, call("exp10", negative(x)))), "exp-base-10", 0.01);
}

function* ofFraction(over: Expression, under: Expression, change: Make): Generator<Change> {
  const isOnePlus = under.kind === "add" && under.terms.some((term) => term.kind === "call" && term.name === "exp");
  if (isOnePlus) {
    const exponential = under.terms.find((term) => term.kind === "call");
    const argument = exponential?.kind === "call" && exponential.of.kind === "negative" ? exponential.of.of : null;
    if (argument === null) return;
    yield* ofActivation(argument, change);
    return;
  }
  if (under.kind === "ref" && under.symbol === "P") return;
  yield change(fraction(under, over), "inverted", 0.01);
  yield change(over, "denominator-left-out", 0.02);
}

/** Softmax of the productions themselves, without the exponential, or of their opposites. */
function* exponentialsLeftOut(subject: Subject): Generator<Change> {
  if (subject.symbol !== "yHat" || subject.scope.trace.spec.output !== "softmax") return;
  const opposite = rewritten(subject.whole, (part) =>
    part.kind === "call" && part.name === "exp" ? call("exp", mark("changed", negative(part.of))) : null,
  );
  yield changeOfAll(subject, opposite, { kind: "exponents-negative", plausibility: 0.01 });
  const wrong = rewritten(subject.whole, (part) =>
    part.kind === "call" && part.name === "exp" ? mark("changed", part.of) : null,
  );
  yield changeOfAll(subject, wrong, { kind: "exp-left-out", plausibility: 0.02 });
  const powersOf10 = rewritten(subject.whole, (part) =>
    part.kind === "call" && part.name === "exp" ? mark("changed", call("exp10", part.of)) : null,
  );
  yield changeOfAll(subject, powersOf10, { kind: "exp-base-10", plausibility: 0.015 });
  yield* maxOneSided(subject);
}

/** The largest production subtracted in the numerator or the denominator only (R4 takes it from both). */
function* maxOneSided(subject: Subject): Generator<Change> {
  const { whole } = subject;
  if (whole.kind !== "fraction") return;
  const lowered = (of: Expression): Expression =>
    rewritten(of, (part) =>
      part.kind === "call" && part.name === "exp"
        ? call("exp", mark("changed", minus(part.of, ref("tau", "max"))))
        : null,
    );
  const about = { kind: "max-one-sided", plausibility: 0.015 } as const;
  yield changeOfAll(subject, fraction(lowered(whole.over), whole.under), { ...about, detail: "numerator" });
  yield changeOfAll(subject, fraction(whole.over, lowered(whole.under)), { ...about, detail: "denominator" });
}

/** The slope of the node where the weight arrives, within the sum, for that of the node where it starts. */
function* slopeAtArrival(subject: Subject): Generator<Change> {
  const { symbol, whole } = subject;
  // M^h_jl = g′(a^h_j) w^{h+1}_jl: the factor of one path.
  if (symbol === "dADA" && whole.kind === "product") {
    const [arrivalLayer, arrivalNode] = [{ of: "h", plus: 1 }, "l"] as const;
    const o = ref("o", arrivalLayer, arrivalNode);
    const factors = whole.factors.map((factor) =>
      factor.kind === "ref" && factor.symbol === "slope" ? mark("changed", times(o, minus(one, o))) : factor,
    );
    yield changeOfAll(subject, times(...factors), { kind: "slope-at-arrival", plausibility: 0.02, part: whole });
  }
  if ((symbol !== "delta" && symbol !== "deltaHid") || whole.kind !== "product") return;
  const sumOver = whole.factors.find((factor) => factor.kind === "sum");
  if (sumOver?.kind !== "sum") return;
  const error = [...sites(sumOver.body)].map(({ part }) => part).find(isError);
  if (error?.kind !== "ref") return;
  const arrival = ref(error.symbol === "deltaOut" ? "yHat" : "o", ...error.indices);
  const slope = [mark("changed", arrival), mark("changed", minus(one, arrival))];
  const wrong = { ...sumOver, body: times(...slope, sumOver.body) };
  yield changeOfAll(subject, wrong, { kind: "slope-at-arrival", plausibility: 0.02, part: whole });
}

function isError(part: Expression): boolean {
  return part.kind === "ref" && (part.symbol === "delta" || part.symbol === "deltaOut");
}

/** The quantity that the next line computes, given as this one's answer. */
const next: Partial<Record<SymbolId, SymbolId>> = {
  sigma: "U",
  tau: "yHat",
  a: "o",
  gradZ: "corrZ",
  gradW: "corrW",
  batchGradZ: "corrZ",
  batchGradW: "corrW",
  corrZ: "newZ",
  corrW: "newW",
};

/** What a line starts from, given as its answer. */
const previous: Partial<Record<SymbolId, SymbolId>> = { corrZ: "batchGradZ", corrW: "batchGradW" };

/** One line too far or too early; the activation or the error of a weight's other end; the case q = k for q ≠ k. */
function* otherQuantity(subject: Subject): Generator<Change> {
  const { symbol, placed } = subject;
  const { trace } = subject.scope;
  const { left } = placed.statement;
  if (left.kind !== "ref" || symbol === null) return;
  const instead = (wrong: Expression, kind: Change["kind"], plausibility: number, detail = ""): Change =>
    changeOfAll(subject, mark("changed", wrong), { kind, plausibility, detail, part: left });
  const after = next[symbol];
  if (after !== undefined) yield instead(ref(after, ...left.indices), "line-too-far", 0.02, after);
  const before = previous[symbol];
  if (before !== undefined) yield instead(ref(before, ...left.indices), "line-too-early", 0.02, before);
  const [i, j, k] = [ref("X", "i"), ref("U", "j"), ref("yHat", "k")];
  if ((symbol === "gradZ" || symbol === "gradW") && subject.whole.kind === "product") {
    yield instead(add(...subject.whole.factors), "product-added", 0.01);
  }
  if (symbol === "gradZ") {
    yield instead(times(ref("deltaOut", "k"), k), "other-end", 0.02, "yHat");
    yield instead(times(ref("deltaHid", "j"), j), "other-end", 0.02, "deltaHid");
  }
  if (symbol === "gradW") {
    yield instead(times(ref("deltaHid", "j"), j), "other-end", 0.02, "U");
    yield instead(times(ref("w", "i", "j"), ref("deltaHid", "j")), "other-end", 0.01, "w");
    const outputs = trace.spec.sizes.at(-1) ?? 0;
    for (let n = 0; n < Math.min(outputs, 10); n++) {
      yield instead(times(i, ref("deltaOut", n)), "other-end", 0.03 / outputs, "deltaOut");
    }
  }
  if (symbol === "deltaOut") {
    if (trace.spec.output === "sigmoid") yield instead(times(k, minus(one, k)), "slope-alone", 0.02);
    yield instead(square(minus(k, ref("y", "k"))), "error-squared", 0.02);
  }
  if (symbol === "dYHatDTau") {
    const own = times(k, minus(one, k));
    if (placed.equation.id === "B5") {
      yield instead(own, "other-case", 0.03);
      yield instead(times(k, minus(one, ref("yHat", "q"))), "other-case", 0.015);
      yield instead(negative(times(k, minus(one, ref("yHat", "q")))), "other-case", 0.015);
    }
    if (placed.equation.id === "B4") yield instead(negative(times(k, k)), "other-case", 0.03);
  }
}

/** What belongs to the other output: softmax for sigmoid and the reverse, A's δ for B's, the two-sided log cost. */
function* otherOutput(subject: Subject): Generator<Change> {
  const { symbol, whole, scope } = subject;
  const softmax = scope.trace.spec.output === "softmax";
  const tau = ref("tau", "k");
  const yHat = ref("yHat", "k");
  const difference = minus(yHat, ref("y", "k"));
  const slope = [yHat, minus(one, yHat)];
  const instead = (wrong: Expression, plausibility: number, detail = ""): Change =>
    changeOfAll(subject, mark("changed", wrong), { kind: "other-output", plausibility, detail });
  if (symbol === "yHat" && whole.kind === "fraction") {
    const each = sum({ index: "l", from: 0, to: "Ns-1" }, call("exp", ref("tau", "l")));
    yield instead(softmax ? logistic(tau) : fraction(call("exp", tau), each), 0.04);
  }
  if (symbol === "deltaOut" && whole.kind !== "mark") {
    if (softmax) {
      yield instead(times(...slope, difference), 0.05, "slope");
      yield instead(times(num(2), ...slope, difference), 0.05, "2");
    } else {
      yield instead(difference, 0.06);
    }
  }
  if (symbol === "cost") {
    const eachOutput = { index: "k", from: 0, to: "Ns-1" } as const;
    if (softmax) {
      yield instead(sum(eachOutput, square(difference)), 0.02, "squares");
      const surprise = (of: Expression): Expression => times(of, call("log", of));
      const entropy = (of: Expression): Expression => mark("changed", negative(of));
      for (const [prediction, detail] of [
        [surprise(ref("yHat", "true")), "one"],
        [sum(eachOutput, surprise(yHat)), "sum"],
      ] as const) {
        yield changeOfAll(subject, entropy(prediction), {
          kind: "prediction-for-truth",
          detail,
          part: ref("y", "k"),
          plausibility: 0.01,
        });
      }
      const complement = mark("changed", minus(one, ref("yHat", "true")));
      yield changeOfAll(subject, complement, { kind: "log-left-out", detail: "complement", plausibility: 0.01 });
      const other = times(minus(one, ref("y", "k")), call("log", minus(one, yHat)));
      const both = negative(sum(eachOutput, add(times(ref("y", "k"), call("log", yHat)), other)));
      yield changeOfAll(subject, mark("changed", both), { kind: "binary-cross-entropy", plausibility: 0.02 });
    } else yield instead(negative(call("log", ref("yHat", "true"))), 0.02, "log");
  }
}
