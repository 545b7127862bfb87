import { useState } from "react";
import type { OutputKind } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { useWords } from "../../store/store.ts";
import { ErrorCurves } from "./error-curves.tsx";
import { NeuronRace } from "./neuron-race.tsx";
import { RaceRun } from "./race-run.tsx";
import { raceWords } from "./race-words.ts";
import "./race.css";

/** A and B as a race: two copies of the network, two curves of δ, one neuron learning both ways. Built only when open. */
export function Race({ traces }: { readonly traces: Readonly<Record<OutputKind, Trace>> | null }) {
  const words = useWords(raceWords);
  const [open, setOpen] = useState(false);
  return (
    <details className="race" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && (
        <div className="race-parts">
          <RaceRun traces={traces} />
          <ErrorCurves />
          <NeuronRace />
        </div>
      )}
    </details>
  );
}
