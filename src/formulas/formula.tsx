import { memo, useEffect } from "react";
import { unlinkedTex } from "../course/writing/linked-cells.ts";
import { loadTypesetter, typeset, useTypesetter } from "./typeset.ts";
// Here, not beside KaTeX: formulas that the build typeset are shown without it.
import "katex/dist/katex.min.css";
import "./formula.css";

interface FormulaProps {
  readonly tex: string;
  /** Set large, as an equation on its own line; else within a sentence. */
  readonly display?: boolean;
  /** Whether it is read aloud (as MathML); else whoever places it says the same in words beside it. */
  readonly spoken?: boolean;
  readonly className?: string;
}

/** One formula, its symbols linked where the TeX says so. */
export const Formula = memo(function Formula({ tex, display = false, spoken = false, className = "" }: FormulaProps) {
  const typesetter = useTypesetter();
  const html = typeset(tex, display, spoken);
  if (html !== null) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output of the course's own TeX
    return <span translate="no" className={`formula ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
  }
  if (typesetter !== "missing") return <AwaitedFormula className={className} />;
  return (
    <code translate="no" className={`formula formula-source ${className}`} aria-hidden={!spoken}>
      {unlinkedTex(tex)}
    </code>
  );
});

/** Its place, for which KaTeX is fetched. */
function AwaitedFormula({ className }: { readonly className: string }) {
  useEffect(() => void loadTypesetter(), []);
  return <span className={`formula formula-awaited ${className}`} />;
}
