import { useWords } from "../store/store.ts";
import { usePass } from "./pass-context.tsx";
import { stepWords } from "./words.ts";

/** “Another value with softmax”: what the sign ≠ says, in words. */
export function useOtherOutput(): string {
  const { differs } = useWords(stepWords);
  const { trace } = usePass();
  return trace.spec.output === "softmax" ? differs.sigmoid : differs.softmax;
}

/** Beside a tensor's name, and before the sentence that explains it: with the other output, its values would be others. */
export function DiffersSign({ said = true }: { readonly said?: boolean }) {
  const other = useOtherOutput();
  return (
    <span className="differs-sign" title={other}>
      <span aria-hidden="true">≠</span>
      {said && <span className="visually-hidden">{other}</span>}
    </span>
  );
}
