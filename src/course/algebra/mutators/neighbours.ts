import type { SymbolId } from "../../symbols/cell.ts";
import { symbolOf } from "../../symbols/symbols.ts";
import { call, type Expression, minus, num, type Reference, ref, square, times } from "../expression.ts";
import { type Site, sameExpression, shifted } from "../tree.ts";
import { biasKept, type Change, changeOfMany, type Mutator, referencesOf, type Subject } from "./change.ts";

/** The symbols that are taken for one another, and how often. The indices are kept. */
const neighbours: Partial<Record<SymbolId, readonly (readonly [SymbolId, number])[]>> = {
  sigma: [["U", 0.03]],
  U: [
    ["sigma", 0.05],
    ["gPrime", 0.02],
  ],
  tau: [["yHat", 0.02]],
  yHat: [["tau", 0.04]],
  gPrime: [
    ["U", 0.05],
    ["sigma", 0.02],
  ],
  gsPrime: [
    ["yHat", 0.04],
    ["tau", 0.02],
  ],
  corrZ: [["batchGradZ", 0.04]],
  corrW: [["batchGradW", 0.04]],
  a: [["o", 0.03]],
  o: [
    ["a", 0.05],
    ["slope", 0.02],
  ],
  slope: [
    ["o", 0.05],
    ["a", 0.02],
  ],
};

/** Weights already corrected: only on the way back can they be taken for those before (P6). */
const corrected: Partial<Record<SymbolId, SymbolId>> = { z: "newZ", w: "newW" };

/** A symbol read for its neighbour, the sigmoid applied to what it has made already, y read as the digit. */
export const mutateSymbols: Mutator = function* (subject) {
  for (const [reference, places] of referencesOf(subject.whole)) {
    const inSlope = places.filter((site) => isSlope(site));
    const elsewhere = places.filter((site) => !isSlope(site));
    const groups = inSlope.length > 0 && elsewhere.length > 0 ? [inSlope, elsewhere, places] : [places];
    for (const [n, group] of groups.entries()) {
      const rarer = n === 0 ? 1 : 0.5;
      for (const [symbol, plausibility] of neighboursOf(reference, subject)) {
        const startsAtOne = symbolOf(symbol).ranges.at(-1)?.from === 1;
        const besideBias = startsAtOne ? biasKept(subject, reference, ref(symbol, ...reference.indices)) : null;
        if (besideBias !== null) {
          const about = { kind: "symbol-neighbour", detail: `${reference.symbol}→${symbol}`, part: reference } as const;
          yield { ...about, wrong: besideBias, right: subject.whole, plausibility };
          continue;
        }
        yield read(group, reference, { ...ref(symbol, ...reference.indices) }, symbol, rarer * plausibility);
      }
    }
    if (reference.symbol === "o") yield* ofOtherLayer(subject, reference, places);
    if (inSlope.length > 0) yield* appliedTwice(subject, reference, inSlope);
    if (reference.symbol === "gPrime" || reference.symbol === "slope")
      yield* slopeOfActivation(subject, reference, places);
    if (reference.symbol === "y") {
      yield changeOfMany(
        subject,
        places.map((site) => [site, { kind: "index", index: "true" }]),
        { kind: "digit-for-one-hot", part: reference, plausibility: 0.03 },
      );
    }
  }

  function read(
    group: readonly Site[],
    reference: Reference,
    instead: Reference,
    symbol: SymbolId,
    plausibility: number,
  ): Change {
    const marked = reference.marked === true ? { ...instead, marked: true } : instead;
    return changeOfMany(
      subject,
      group.map((site) => [site, marked]),
      { kind: "symbol-neighbour", detail: `${reference.symbol}→${symbol}`, part: reference, plausibility },
    );
  }
};

function* neighboursOf(reference: Reference, { symbol }: Subject): Generator<readonly [SymbolId, number]> {
  yield* neighbours[reference.symbol] ?? [];
  const after = corrected[reference.symbol];
  if (after !== undefined && symbol === "deltaHid") yield [after, 0.04];
  // The second layer fed with the picture instead of the hidden layer's answer.
  if (reference.symbol === "U" && (symbol === "tau" || symbol === "gradZ")) yield ["X", 0.015];
}

/** o^h for o^{h−1} in section G, or the reverse: the layer beside the one that is meant. */
function* ofOtherLayer(subject: Subject, reference: Reference, places: readonly Site[]): Generator<Change> {
  const [layer, ...within] = reference.indices;
  if (layer === undefined) return;
  for (const by of [1, -1]) {
    const moved: Reference = { ...reference, indices: [shifted(layer, by), ...within] };
    yield changeOfMany(
      subject,
      places.map((site) => [site, moved]),
      { kind: "other-layer", detail: reference.symbol, part: reference, plausibility: 0.02 },
    );
  }
}

/** g(U)(1 − g(U)) for U(1 − U): the sigmoid applied to what is its value already. */
function* appliedTwice(subject: Subject, reference: Reference, places: readonly Site[]): Generator<Change> {
  const output = reference.symbol === "yHat";
  const again = call(output ? "gs" : "g", reference);
  yield changeOfMany(
    subject,
    places.map((site) => [site, again]),
    { kind: "applied-twice", detail: reference.symbol, part: reference, plausibility: 0.05 },
  );
}

/** The same where the line writes g′(σ_j) as one symbol. */
function* slopeOfActivation(subject: Subject, reference: Reference, places: readonly Site[]): Generator<Change> {
  const activation = ref(reference.symbol === "gPrime" ? "U" : "o", ...reference.indices);
  const again = call("g", activation);
  yield changeOfMany(
    subject,
    places.map((site) => [site, times(again, minus(num(1), again))]),
    { kind: "applied-twice", detail: activation.symbol, part: reference, plausibility: 0.05 },
  );
  yield changeOfMany(
    subject,
    places.map((site) => [site, minus(num(1), square(activation))]),
    { kind: "activation-tanh", part: reference, plausibility: 0.015 },
  );
  yield changeOfMany(
    subject,
    places.map((site) => [site, square(activation)]),
    { kind: "slope-squared", part: reference, plausibility: 0.015 },
  );
  yield changeOfMany(
    subject,
    places.map((site) => [site, minus(num(1), activation)]),
    { kind: "factor-left-out", detail: "x", part: activation, plausibility: 0.02 },
  );
}

/** Whether the place belongs to an x(1 − x). */
function isSlope({ path, part, within }: Site): boolean {
  const product = within.findLast((outer) => outer.kind === "product");
  if (product?.kind !== "product") return false;
  const n = path[within.lastIndexOf(product)] ?? -1;
  const complement = (factor: Expression | undefined): boolean =>
    factor !== undefined && sameExpression(factor, minus(num(1), part));
  return complement(product.factors[n + 1]) || complement(product.factors[n]);
}
