import type { FaultId } from "../../course/faults/fault-id.ts";
import { useStore } from "../../store/store.ts";
import type { ProgramsNews } from "../../worker/protocol.ts";

/** How this fault runs beside the right program, or ran last; null where another did. What shows it changes ten times a second. */
export function useRun(fault: FaultId): ProgramsNews | null {
  return useStore(({ programs }) => (programs?.plan.programs[1] === fault ? programs : null));
}
