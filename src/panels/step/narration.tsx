import { useMemo } from "react";
import { narration } from "../../course/method/narration.ts";
import { shownTrace } from "../../store/network/passes.ts";
import { useStore } from "../../store/store.ts";

/** What the step shown has computed, with this sample's numbers. */
export function Narration() {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const step = useStore((state) => state.view.step);
  const trace = useStore(shownTrace);
  return useMemo(
    () => (trace === null ? "" : narration(step, trace, 0, { digits, language })),
    [step, trace, digits, language],
  );
}
