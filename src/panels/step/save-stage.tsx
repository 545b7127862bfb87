import type { RefObject } from "react";
import { SaveRow } from "../../stage/save-row.tsx";
import { stepWords } from "../../stage/words.ts";
import { shownTrace } from "../../store/passes.ts";
import { savedOf } from "../../store/sharing.ts";
import { store, useWords } from "../../store/store.ts";

/** Saves what the stage shows: every number of the pass, and the picture of the network. */
export function SaveStage({ figure }: { readonly figure: RefObject<HTMLElement | null> }) {
  const words = useWords(stepWords);
  return (
    <SaveRow
      what={words.ofTrace}
      name="deltascope-trace"
      figure={figure}
      files={[
        { label: words.traceFile.json, end: "trace.json", type: "application/json", text: traceJson },
        { label: words.traceFile.csv, end: "csv", type: "text/csv", text: traceTable },
      ]}
    />
  );
}

async function traceJson(): Promise<string> {
  const { traceText } = await import("../../files/trace-file.ts");
  const state = store.getState();
  const trace = shownTrace(state);
  if (trace === null) throw new Error("there is no pass");
  return traceText(savedOf(state), trace);
}

async function traceTable(): Promise<string> {
  const { traceCsv } = await import("../../files/trace-file.ts");
  const trace = shownTrace(store.getState());
  if (trace === null) throw new Error("there is no pass");
  return traceCsv(trace);
}
