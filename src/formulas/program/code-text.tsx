import type { CSSProperties } from "react";
import { indentOf, type ListedLine } from "../../course/program/listing.ts";

/** A line's code, its remark set apart; where it is too long for its place it goes on below, further in than it began. */
export function CodeText({ line: { file, text } }: { readonly line: ListedLine }) {
  const [code, remark] = withoutRemark(file, text);
  return (
    <code className="listing-code" style={{ "--indent": indentOf(text) } as CSSProperties}>
      {code}
      {remark !== "" && <span className="listing-remark">{remark}</span>}
    </code>
  );
}

/** The code of a line and its remark, as the file's language begins one. */
function withoutRemark(file: string, text: string): readonly [code: string, remark: string] {
  const start = text.indexOf(file.endsWith(".py") ? "#" : "//");
  return start < 0 ? [text, ""] : [text.slice(0, start), text.slice(start)];
}
