import { Suspense, useState } from "react";
import { stepWords } from "../../stage/words.ts";
import { part } from "../../store/parts/part.ts";
import { useWords } from "../../store/store.ts";
import "./batch-ledger.css";

const BatchAccount = part("the batch", async () => (await import("./batch-ledger.tsx")).BatchAccount);

/** The account of a batch, folded away. Built only when open. */
export function BatchPanel() {
  const words = useWords(stepWords);
  const [open, setOpen] = useState(false);
  return (
    <details className="values batch" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.account}</summary>
      {open && (
        <Suspense fallback={null}>
          <BatchAccount />
        </Suspense>
      )}
    </details>
  );
}
