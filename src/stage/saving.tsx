import { Suspense, useState } from "react";
import { ErrorBoundary } from "../controls/error-boundary.tsx";
import { saveFile } from "../controls/save-file.ts";
import { part } from "../store/parts/part.ts";
import type { WritingFault, WrittenFile } from "../store/saving/written-file.ts";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";

/** How the saving of a file stands: null before the first and after one that went well. */
type Standing = "busy" | "failed" | WritingFault | null;

const WritingRefused = part("the refusal", async () => (await import("./writing-refused.tsx")).WritingRefused);

/** Saves files by buttons, one at a time: `save` begins, `said` tells how it stands. */
export function useSaving() {
  const [standing, stand] = useState<Standing>(null);
  const save = async (name: string, writing: () => Promise<WrittenFile>): Promise<void> => {
    if (standing === "busy") return;
    stand("busy");
    try {
      const written = await writing();
      if (written.kind === "written") saveFile(name, written.file);
      stand(written.kind === "written" ? null : written.fault);
    } catch {
      stand("failed");
    }
  };
  return { save, said: <Said standing={standing} /> };
}

function Said({ standing }: { readonly standing: Standing }) {
  const words = useWords(stepWords);
  return (
    <span role="status">
      {standing === "busy" && words.saving}
      {standing === "failed" && words.saveFailed}
      {typeof standing === "object" && standing !== null && (
        <ErrorBoundary of={standing} fallback={() => words.saveFailed}>
          <Suspense fallback={null}>
            <WritingRefused fault={standing} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  );
}
