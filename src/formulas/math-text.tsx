import { Fragment, type ReactNode } from "react";
import { symbolCalled } from "../course/writing/plain-name.ts";
import { around, KeptTogether, without } from "./kept-together.tsx";
import { MathName, Piece } from "./math-name.tsx";

/** A letter with what stands above or below it, or alone: δ^caché, N_c, z_{j,9}, w^h_{ij}, $z$. */
const scripted = String.raw`(?:\$\p{L}\$|\p{L}(?:\^(?:\{[^}]+\}|[\p{L}\d]+)(?:_(?:\{[^}]+\}|[\p{L}\d]))?|_\{[^}]+\}|_[\p{L}\d]))`;
const letter = new RegExp(`(${scripted})`, "u");
/** Letters, or a short formula that begins with one: ŷ_k − y_k, X_0 = 1. */
const formula = new RegExp(String.raw`(${scripted}(?: [−+×·=] (?:${scripted}|\d+(?:[.,]\d+)?))*)`, "u");

/**
 * A sentence in which `z_{j,9}` stands for the symbol with its indices, `N_c`, `δ^caché` and `w^h_{ij}` for letters with their
 * scripts, `$z$` for a letter alone. A short formula of them stays on one line.
 */
export function MathText({ children }: { readonly children: string }) {
  const parts = children.split(formula);
  return parts.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places
    <Fragment key={n}>
      {n % 2 === 1 ? (
        <KeptTogether {...around(parts[n - 1] ?? "", parts[n + 1] ?? "")} whole>
          {formulaOf(part)}
        </KeptTogether>
      ) : (
        without(part, n > 0, n < parts.length - 1)
      )}
    </Fragment>
  ));
}

function formulaOf(formulaText: string): ReactNode {
  return formulaText.split(letter).map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a formula stay in their places
    <Fragment key={n}>{n % 2 === 1 ? mathOf(part) : part}</Fragment>
  ));
}

function mathOf(part: string): ReactNode {
  const [, letter = "", above, below] = /^(\p{L})(?:\^([^_]+))?(?:_(.+))?$/u.exec(part.replace(/[{}$]/g, "")) ?? [];
  const symbol = above === undefined && part[2] === "{" ? symbolCalled(letter) : null;
  if (symbol !== null) return <MathName symbol={symbol} at={below?.split(",") ?? []} />;
  const piece = { text: letter, letter: true, ...(above && { above }), ...(below && { below }) };
  return (
    <span className="math-name">
      <Piece piece={piece} />
    </span>
  );
}
