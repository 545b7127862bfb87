import { memo } from "react";
import { unlinkedTex } from "../course/writing/linked-cells.ts";
import { typeset, useTypesetter } from "./typeset.ts";
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
  if (typesetter === "missing") {
    return (
      <code translate="no" className={`formula formula-source ${className}`} aria-hidden={!spoken}>
        {unlinkedTex(tex)}
      </code>
    );
  }
  if (html === null) return <span className={`formula formula-awaited ${className}`} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output of the course's own TeX
  return <span translate="no" className={`formula ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
});
