import type { EquationId } from "./equation.ts";
import { equationIdFrom } from "./equations.ts";

/** The equation that the key of a statement or of a line begins with: A3 of `A3.1` and of `A3.1.2`. Throws a RangeError for another text. */
export function equationOfKey(key: string): EquationId {
  const id = equationIdFrom(key.split(".")[0] ?? "");
  if (id === null) throw new RangeError(`no equation in ${key}`);
  return id;
}
