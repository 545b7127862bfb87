import { type ReactNode, Suspense } from "react";
import { Button } from "../../controls/button.tsx";
import { ErrorBoundary } from "../../controls/error-boundary.tsx";
import { useWords } from "../../store/store.ts";
import { forgetPrograms } from "./fetch-programs.ts";
import { programWords } from "./words.ts";

/** Holds what shows a program: says that its text is on its way, or that it did not arrive and can be asked for again. */
export function ProgramBoundary({ children }: { readonly children: ReactNode }) {
  const words = useWords(programWords);
  return (
    <ErrorBoundary
      onAgain={forgetPrograms}
      fallback={(_, again) => (
        <div role="alert" className="program-failed">
          <p>{words.failed}</p>
          <Button onClick={again}>{words.again}</Button>
        </div>
      )}
    >
      <Suspense
        fallback={
          <p role="status" className="program-note">
            {words.coming}
          </p>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
