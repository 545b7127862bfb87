import { Fragment } from "react";
import type { SymbolId } from "../course/symbols/cell.ts";
import { MathName } from "./math-name.tsx";

const symbols: Readonly<Record<string, SymbolId>> = { w: "w", z: "z", U: "U", τ: "tau" };

/** A sentence in which `z_{j,9}` stands for the symbol with its indices. */
export function MathText({ children }: { readonly children: string }) {
  const parts = children.split(/([wzUτ]_\{[^}]+\})/);
  return parts.map((part, n) => {
    const [, letter = "", indices = ""] = /^([wzUτ])_\{([^}]+)\}$/.exec(part) ?? [];
    const symbol = symbols[letter];
    const shown = symbol === undefined ? part : <MathName symbol={symbol} at={indices.split(",")} />;
    // The parts of a sentence stay in their places.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said above
    return <Fragment key={n}>{shown}</Fragment>;
  });
}
