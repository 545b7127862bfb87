import { memo } from "react";
import { typeset, useTypesetter } from "./typeset.ts";

interface FormulaProps {
  readonly tex: string;
  /** Set large, as an equation on its own line; else within a sentence. */
  readonly display?: boolean;
  readonly className?: string;
}

/**
 * One formula, its symbols linked where the TeX says so. KaTeX writes it twice: as MathML, which is read aloud, and as
 * HTML, which is seen.
 */
export const Formula = memo(function Formula({ tex, display = false, className = "" }: FormulaProps) {
  useTypesetter();
  const html = typeset(tex, display);
  if (html === null) return <span className={`formula formula-awaited ${className}`} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output of the course's own TeX
  return <span className={`formula ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
});
