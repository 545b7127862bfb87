import type { RefObject } from "react";
import type { Trace } from "../../core/trace.ts";
import { SaveRow } from "../../stage/save-row.tsx";
import { stepWords } from "../../stage/words.ts";
import { savedOf } from "../../store/address/sharing.ts";
import { shownTrace } from "../../store/network/passes.ts";
import { type WrittenFile, writtenFile } from "../../store/saving/written-file.ts";
import type { State } from "../../store/state.ts";
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
        { label: words.traceFile.json, end: "trace.json", file: traceFile },
        { label: words.traceFile.csv, end: "csv", file: tableFile },
      ]}
    />
  );
}

async function traceFile(): Promise<WrittenFile> {
  const state = store.getState();
  return writtenFile({ kind: "trace", saved: savedOf(state), trace: traceOf(state) });
}

async function tableFile(): Promise<WrittenFile> {
  return writtenFile({ kind: "trace-table", trace: traceOf(store.getState()) });
}

function traceOf(state: State): Trace {
  const trace = shownTrace(state);
  if (trace === null) throw new Error("there is no pass");
  return trace;
}
