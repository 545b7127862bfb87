import { Suspense, useState } from "react";
import { stepWords } from "../../stage/words.ts";
import { part } from "../../store/parts/part.ts";
import { useWords } from "../../store/store.ts";
import "./values.css";

const ValuesTable = part("the numbers", async () => (await import("./values-table.tsx")).ValuesTable);

/** The numbers of a tensor, for those who read numbers rather than colours, folded away. Built only when open. */
export function ValuesPanel() {
  const words = useWords(stepWords);
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState("");
  return (
    <details className="values" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.values}</summary>
      {open && (
        <Suspense fallback={null}>
          <ValuesTable chosen={chosen} choose={choose} />
        </Suspense>
      )}
    </details>
  );
}
