import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell, SymbolId } from "./cell.ts";

/** The same number under its other names: with one hidden layer U_3 is o^1_3 and X_5 is o^0_5. The cell itself left out. */
export function aliasesOf(cell: Cell, trace: Trace): readonly Cell[] {
  if (depth(trace.spec) !== 2) return [];
  const at = cell.indices;
  const [first = 0, second = 0] = at;
  const named = (symbol: SymbolId, ...indices: number[]): Cell[] => [
    cell.sample === undefined ? { symbol, indices } : { symbol, indices, sample: cell.sample },
  ];
  const [, ...rest] = at;
  const inner = first === 1;
  const last = rest.map((value, n) => (n === rest.length - 1 ? value - 1 : value));
  switch (cell.symbol) {
    case "X":
      return named("o", 0, first);
    case "sigma":
      return named("a", 1, first);
    case "U":
      return named("o", 1, first);
    case "tau":
      return named("a", 2, first + 1);
    case "yHat":
      return named("o", 2, first + 1);
    case "w":
      return named("W", 1, first, second);
    case "z":
      return named("W", 2, first, second + 1);
    case "gPrime":
      return named("slope", 1, first);
    case "deltaHid":
      return named("delta", 1, first);
    case "deltaOut":
      return named("delta", 2, first + 1);
    case "gradW":
      return named("gradDeep", 1, first, second);
    case "gradZ":
      return named("gradDeep", 2, first, second + 1);
    case "dTauDSigma":
      return named("dADA", 1, first, second + 1);
    case "a":
      return inner ? named("sigma", ...rest) : named("tau", ...last);
    case "o":
      return first === 0 ? named("X", ...rest) : inner ? named("U", ...rest) : named("yHat", ...last);
    case "W":
      return inner ? named("w", ...rest) : named("z", ...last);
    case "slope":
      return named("gPrime", ...rest);
    case "delta":
      return inner ? named("deltaHid", ...rest) : named("deltaOut", ...last);
    case "gradDeep":
      return inner ? named("gradW", ...rest) : named("gradZ", ...last);
    case "dADA":
      return named("dTauDSigma", ...last);
    default:
      return [];
  }
}
