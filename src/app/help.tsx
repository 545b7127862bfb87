import { Suspense } from "react";
import { Dialog } from "../controls/dialog.tsx";
import { part } from "../store/parts/part.ts";
import { useWords } from "../store/store.ts";
import { PartBoundary } from "./part-boundary.tsx";
import { appWords } from "./words.ts";

const HelpText = part("the help", async () => (await import("./help-text.tsx")).HelpText);

interface HelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The window of help. */
export function Help({ open, onClose }: HelpProps) {
  const words = useWords(appWords);
  return (
    <Dialog title={words.help} closeLabel={words.close} open={open} onClose={onClose}>
      <PartBoundary name={words.help}>
        <Suspense fallback={null}>
          <HelpText />
        </Suspense>
      </PartBoundary>
    </Dialog>
  );
}
