import { Fragment } from "react";
import { symbolCalled } from "../course/writing/plain-name.ts";
import { MathName } from "./math-name.tsx";

/** A sentence in which `z_{j,9}` stands for the symbol with its indices. */
export function MathText({ children }: { readonly children: string }) {
  const parts = children.split(/(\p{L}_\{[^}]+\})/u);
  return parts.map((part, n) => {
    const [, letter = "", indices = ""] = /^(\p{L})_\{([^}]+)\}$/u.exec(part) ?? [];
    const symbol = symbolCalled(letter);
    const shown = symbol === null ? part : <MathName symbol={symbol} at={indices.split(",")} />;
    // The parts of a sentence stay in their places.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said above
    return <Fragment key={n}>{shown}</Fragment>;
  });
}
