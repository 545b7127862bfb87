import { use } from "react";

type Programs = typeof import("../../course/program/programs.ts");

let coming: Promise<Programs> | null = null;

/** The programs' text, which is fetched when a listing is first opened. Rejects where it does not arrive, and asks anew the next time. */
function fetchPrograms(): Promise<Programs> {
  coming ??= import("../../course/program/programs.ts");
  return coming;
}

/** Lets text that did not arrive be fetched again. */
export function forgetPrograms(): void {
  coming = null;
}

/** The programs' text in a component: waits for it. To be used within `ProgramBoundary`. */
export function usePrograms(): Programs {
  return use(fetchPrograms());
}
