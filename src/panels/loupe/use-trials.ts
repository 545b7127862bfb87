import { useEffect, useState } from "react";
import type { WeightIndex } from "../../core/gradient-check.ts";
import { epsilonsFor, type Trial, trialsOf } from "../../core/gradient-trials.ts";
import type { Trace } from "../../core/trace.ts";
import { ask } from "../../store/connection/connection.ts";
import { passSettings } from "../../store/network/passes.ts";
import { store } from "../../store/store.ts";

/** The weight tried at every ε, by the worker, on the weights and the batch of this trace; null while it is being done. */
export function useTrials(trace: Trace, place: WeightIndex, analytic: number): readonly Trial[] | null {
  const [known, tell] = useState<{ readonly asked: readonly unknown[]; readonly trials: readonly Trial[] } | null>(
    null,
  );
  useEffect(() => {
    const gone = new AbortController();
    const pass = passSettings(store.getState(), trace.spec.output);
    if (pass === null) return;
    const epsilons = epsilonsFor(trace.weights, trace.samples.length);
    void ask("proof", { ...pass, weight: place, epsilons }, gone.signal).then((differences) => {
      if (differences !== null) tell({ asked: [trace, place], trials: trialsOf(differences, analytic) });
    });
    return () => gone.abort();
  }, [trace, place, analytic]);
  return known !== null && known.asked[0] === trace && known.asked[1] === place ? known.trials : null;
}
