import type { Sentence } from "../text/inline.ts";
import type { WriteNumber } from "../text/tour.ts";
import type { TourFacts } from "./tour-facts.ts";

/** A3, or B7 where softmax is shown, worked out for output 0, in the marks of the prose; the same in every language. */
export function outputErrorWorkedOut({ output, half, value }: TourFacts, n: WriteNumber): Sentence {
  const [yHat, y, error] = [value("yHat", 0), value("y", 0), n(value("deltaOut", 0))];
  if (output === "softmax") return `{deltaOut 0} = {yHat 0} − {y 0} = ${n(yHat)} − ${n(y)} ≈ ${error}`;
  const [name, number] = half ? ["", ""] : ["2 ", "2 × "];
  const gap = yHat < y ? `(${n(yHat - y)})` : n(yHat - y);
  return `{deltaOut 0} = ${name}{yHat 0}(1 − {yHat 0})({yHat 0} − {y 0}) ≈ ${number}${product(yHat, 1 - yHat, n)} × ${gap} ≈ ${error}`;
}

/** 0.4 × (−0.1): a factor that begins with a minus sign, in brackets. */
export function product(one: number, other: number, n: WriteNumber): string {
  return `${n(one)} × ${other < 0 ? `(${n(other)})` : n(other)}`;
}

/** Terms added up; one that begins with a minus sign, in brackets. */
export function added(terms: readonly string[]): string {
  return terms.map((term, at) => (at > 0 && term.startsWith("−") ? `(${term})` : term)).join(" + ");
}
