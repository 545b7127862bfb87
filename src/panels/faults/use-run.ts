import type { FaultId } from "../../course/faults/fault-id.ts";
import { useStore } from "../../store/store.ts";
import type { ProgramsNews, ProgramsPlan } from "../../worker/protocol/programs.ts";

/**
 * How this fault runs beside the right program for who asked, or ran last; null where another did. What shows it changes ten times
 * a second.
 */
export function useRun(fault: FaultId, asker: ProgramsPlan["asker"]): ProgramsNews | null {
  return useStore(({ programs }) =>
    programs?.plan.asker === asker && programs.plan.programs[1] === fault ? programs : null,
  );
}
