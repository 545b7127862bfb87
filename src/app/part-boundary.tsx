import type { ReactNode } from "react";
import { Button } from "../controls/button.tsx";
import { ErrorBoundary } from "../controls/error-boundary.tsx";
import { NotArrived } from "../store/parts/not-arrived.ts";
import { useWords } from "../store/store.ts";
import { ReloadButton } from "./reload-button.tsx";
import { appWords } from "./words.ts";
import "./part-boundary.css";

interface PartBoundaryProps {
  /** The part of the page, as the reader knows it. */
  readonly name: string;
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** A place, or a view of the course: where it fails it says what happened, what is kept and what can be done. */
export function PartBoundary({ name, of, children }: PartBoundaryProps) {
  return (
    <ErrorBoundary
      of={of}
      onAgain={(error) => error instanceof NotArrived && error.forget()}
      fallback={(error, again) => <PartFailed name={name} error={error} again={again} />}
    >
      {children}
    </ErrorBoundary>
  );
}

interface PartFailedProps {
  readonly name: string;
  readonly error: unknown;
  readonly again: () => void;
}

function PartFailed({ name, error, again }: PartFailedProps) {
  const words = useWords(appWords);
  const message = error instanceof Error ? error.message : String(error);
  return (
    <section role="alert" className="part-failed">
      <h2>{words.partFailed(name)}</h2>
      <p>{error instanceof NotArrived ? words.notArrived : words.broke(message)}</p>
      <p>{words.nothingLost}</p>
      <p className="part-failed-actions">
        <Button look="primary" onClick={again}>
          {words.retry}
        </Button>
        <ReloadButton />
      </p>
    </section>
  );
}
