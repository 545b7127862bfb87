import table from "../../course/faults/measured.json" with { type: "json" };
import type { SymptomTable } from "../../course/faults/symptom.ts";

/** The table of faults and symptoms that `npm run measure` wrote. That it is one is a test's to say: the compiler knows lists of numbers alone. */
export const measured = table as unknown as SymptomTable;
