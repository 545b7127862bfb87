import type { Index, IndexName, Reference } from "../expression.ts";
import { boundLetters, letterOf, type Site, sameExpression, shifted, substituted } from "../tree.ts";
import {
  biasKept,
  type Change,
  changeOfAll,
  changeOfMany,
  type Mutator,
  referencesOf,
  type Subject,
} from "./change.ts";

/** What each letter counts first once the bias neuron is put aside: what is first of its layer for a person. */
const firsts: Partial<Record<IndexName, number>> = { i: 1, j: 1, l: 1, k: 0, q: 0 };

/** A letter's index in the place of another's: the same number, or the same rank in its layer (the second for the second). */
function inPlaceOf(letter: IndexName, other: IndexName, counted: "number" | "rank"): Index {
  const by = counted === "number" ? 0 : (firsts[other] ?? 0) - (firsts[letter] ?? 0);
  return shifted(letter, by);
}

/** An index transposed, exchanged with another throughout the line, or taken from the neighbour. */
export const mutateIndices: Mutator = function* (subject) {
  for (const [reference, places] of referencesOf(subject.whole)) {
    if (reference.indices.length === 0) continue;
    yield* transposed(subject, reference, places);
    yield* fromNeighbour(subject, reference, places);
  }
  yield* exchanged(subject);
  yield* otherCell(subject);
};

function* transposed(subject: Subject, reference: Reference, places: readonly Site[]): Generator<Change> {
  const at = reference.indices.length;
  const [one, other] = [at - 2, at - 1];
  const first = letterOf(reference.indices[one] ?? 0);
  const second = letterOf(reference.indices[other] ?? 0);
  if (first === null || second === null || first === second || reference.symbol === "image") return;
  for (const counted of ["rank", "number"] as const) {
    const indices = reference.indices
      .with(one, inPlaceOf(second, first, counted))
      .with(other, inPlaceOf(first, second, counted));
    if (counted === "number" && sameRanks(first, second)) continue;
    const besideBias = biasKept(subject, reference, { ...reference, indices });
    if (besideBias !== null) {
      const about = { kind: "index-transposed", detail: reference.symbol, part: reference } as const;
      yield { ...about, wrong: besideBias, right: subject.whole, plausibility: 0.03 };
      continue;
    }
    yield changeOfMany(
      subject,
      places.map((site) => [site, { ...reference, indices }]),
      {
        kind: "index-transposed",
        detail: reference.symbol,
        part: reference,
        plausibility: counted === "rank" ? 0.04 : 0.03,
      },
    );
  }
}

function sameRanks(one: IndexName, other: IndexName): boolean {
  return firsts[one] === firsts[other];
}

/** One symbol read one place further or nearer, all else right. Only where the letter is free: a sum meets all places. */
function* fromNeighbour(subject: Subject, reference: Reference, places: readonly Site[]): Generator<Change> {
  const bound = new Set(places.flatMap((site) => [...boundLetters(site)]));
  // A number stands where a sum was written out: there the place itself is what is asked.
  const asked = subject.whole === reference;
  for (const [n, index] of reference.indices.entries()) {
    const letter = letterOf(index) ?? (asked && typeof index === "number" ? String(n) : null);
    if (letter === null || letter === "h" || (bound as ReadonlySet<string>).has(letter)) continue;
    for (const by of [1, -1]) {
      const moved: Reference = { ...reference, indices: reference.indices.with(n, shifted(index, by)) };
      const about = { kind: "index-neighbour", detail: `${reference.symbol}.${letter}`, part: reference } as const;
      yield changeOfMany(
        subject,
        places.map((site) => [site, moved]),
        { ...about, plausibility: 0.02 },
      );
    }
  }
}

/** j and k exchanged in every factor: (ŷ_1 − y_1) U_2 for (ŷ_2 − y_2) U_1. */
function* exchanged(subject: Subject): Generator<Change> {
  const { left } = subject.placed.statement;
  if (left.kind !== "ref") return;
  const letters = left.indices.map(letterOf).filter((letter) => letter !== null && letter !== "h");
  const [one, other] = letters;
  if (one === undefined || other === undefined || one === null || other === null) return;
  for (const counted of ["rank", "number"] as const) {
    if (counted === "number" && sameRanks(one, other)) continue;
    const wrong = substituted(subject.whole, {
      [one]: inPlaceOf(other, one, counted),
      [other]: inPlaceOf(one, other, counted),
    });
    yield changeOfAll(subject, wrong, { kind: "index-exchanged", plausibility: counted === "rank" ? 0.05 : 0.03 });
  }
}

/** The whole line for the neighbouring cell. */
function* otherCell(subject: Subject): Generator<Change> {
  const { left } = subject.placed.statement;
  if (left.kind !== "ref") return;
  for (const index of left.indices) {
    const letter = letterOf(index);
    if (letter === null || letter === "h") continue;
    for (const by of [1, -1]) {
      const wrong = substituted(subject.whole, { [letter]: shifted(letter, by) });
      if (sameExpression(wrong, subject.whole)) continue;
      yield changeOfAll(subject, wrong, { kind: "other-cell", detail: letter, plausibility: 0.02 });
    }
  }
}
