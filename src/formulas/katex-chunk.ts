import { renderToString } from "katex";
import { katexOptions } from "../course/writing/linked-cells.ts";
import "katex/dist/katex.min.css";

/**
 * One formula as HTML; with MathML before it where it is to be read aloud, which doubles what the page has to hold. KaTeX
 * and its style come with this module, which is loaded once, on its own.
 */
export function renderFormula(tex: string, display: boolean, spoken: boolean): string {
  const output = spoken ? "htmlAndMathml" : "html";
  return renderToString(tex, { ...katexOptions, displayMode: display, output });
}
