import { useWords } from "../../store/store.ts";
import { usePass } from "../pass-context.tsx";
import { stepWords } from "../words.ts";

/** “Other value with softmax”: what the mark ≠ says of a number, in words. */
export function useOtherOutput(): string {
  const { differs } = useWords(stepWords);
  const { trace } = usePass();
  return trace.spec.output === "softmax" ? differs.sigmoid : differs.softmax;
}

/** Marks, at a number, that the other output gives another. */
export function DiffersMark({ other }: { readonly other: string }) {
  return (
    <span className="differs-mark" aria-hidden="true" title={other}>
      ≠
    </span>
  );
}
