import { lazy, Suspense } from "react";
import { Button } from "../controls/button.tsx";
import { ErrorBoundary } from "../controls/error-boundary.tsx";
import type { Place } from "../setup/view.ts";
import { part } from "../store/parts/part.ts";
import { chooseProgram } from "../store/runs/faults.ts";
import { useStore, useWords } from "../store/store.ts";
import { embedded } from "../store/view/embedding.ts";
import { goTo } from "../store/view/view-changes.ts";
import { appWords } from "./words.ts";

/** Where training and reading go by the course's program whatever the network is run by; its first weights are its program's. */
const byCourse: readonly Place[] = ["train", "draw"];

/** What a fault is called, and the algebra that writes a wrong line, come only where a fault runs. */
const FaultLink = part("the fault's name", async () => (await import("../formulas/fault-link.tsx")).FaultLink);
const FaultyFormulas = lazy(async () => ({ default: (await import("./faulty-formulas.tsx")).FaultyFormulas }));

/** Says that the network is run by a program with a fault, for as long as it is, and leads back to the course's. */
export function ProgramNotice() {
  const words = useWords(appWords);
  const rules = useStore((state) => state.setup.rules);
  const place = useStore((state) => state.view.place);
  if (rules === "course" || place === "faults") return null;
  return (
    <div className="notice notice-program" role="status">
      <div className="notice-said">
        <p>
          {words.faultyProgram}{" "}
          <ErrorBoundary fallback={() => "…"}>
            <Suspense fallback="…">
              <FaultLink fault={rules} />.
            </Suspense>
          </ErrorBoundary>
          {byCourse.includes(place) && ` ${words.trainedByCourse}`}
        </p>
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <FaultyFormulas fault={rules} />
          </Suspense>
        </ErrorBoundary>
      </div>
      {embedded === null && <Button onClick={() => goTo("faults", rules)}>{words.backToFault}</Button>}
      <Button look="primary" onClick={() => void chooseProgram("course")}>
        {words.courseProgram}
      </Button>
    </div>
  );
}
