import { Fragment, type ReactNode } from "react";
import { symbolCalled } from "../course/writing/plain-name.ts";
import { around, KeptTogether, without } from "./kept-together.tsx";
import { Above, MathName } from "./math-name.tsx";

/** A letter with what stands below or above it: z_{j,9}, N_c, δ^caché. */
const scripted = /(\p{L}(?:_\{[^}]+\}|_[\p{L}\d]|\^[\p{L}\d]+))/u;

/** A sentence in which `z_{j,9}` stands for the symbol with its indices, `N_c` and `δ^caché` for letters with their scripts. */
export function MathText({ children }: { readonly children: string }) {
  const parts = children.split(scripted);
  return parts.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their places
    <Fragment key={n}>
      {n % 2 === 1 ? (
        <KeptTogether {...around(parts[n - 1] ?? "", parts[n + 1] ?? "")}>{mathOf(part)}</KeptTogether>
      ) : (
        without(part, n > 0, n < parts.length - 1)
      )}
    </Fragment>
  ));
}

function mathOf(part: string): ReactNode {
  const [letter = "", mark, ...rest] = Array.from(part);
  const script = rest.join("").replace(/[{}]/g, "");
  const symbol = mark === "_" && rest[0] === "{" ? symbolCalled(letter) : null;
  if (symbol !== null) return <MathName symbol={symbol} at={script.split(",")} />;
  return (
    <span className="math-name">
      <span className="math-letter">{letter}</span>
      {mark === "_" ? <sub>{script}</sub> : <Above>{script}</Above>}
    </span>
  );
}
