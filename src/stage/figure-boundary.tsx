import type { ReactNode } from "react";
import { IconButton } from "../controls/button.tsx";
import { ErrorBoundary } from "../controls/error-boundary.tsx";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";
import "./figure-boundary.css";

interface FigureBoundaryProps {
  /** What the figure shows: with other values it is tried again. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** A figure; where it cannot be drawn, a sentence stands in its place and all the rest goes on. */
export function FigureBoundary({ of, children }: FigureBoundaryProps) {
  return (
    <ErrorBoundary of={of} fallback={(_error, again) => <FigureFailed again={again} />}>
      {children}
    </ErrorBoundary>
  );
}

function FigureFailed({ again }: { readonly again: () => void }) {
  const words = useWords(stepWords);
  return (
    <div role="status" className="figure-failed">
      <p title={words.figureFailed}>{words.figureMissing}</p>
      <p className="figure-failed-more">{words.figureFailed}</p>
      <IconButton label={words.figureAgain} onClick={again}>
        ↻
      </IconButton>
    </div>
  );
}
