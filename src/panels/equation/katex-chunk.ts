import { renderToString } from "katex";
import { katexOptions } from "../../course/linked-cells.ts";
import "katex/dist/katex.min.css";

/** One formula as HTML. KaTeX and its style come with this module, which is loaded once, on its own. */
export function renderFormula(tex: string, display: boolean): string {
  return renderToString(tex, { ...katexOptions, displayMode: display });
}
