import type { ReactNode } from "react";
import { Button } from "../../controls/button.tsx";
import { useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** What every exercise knows of where it is asked, whatever its kind. */
export interface AskedAs {
  readonly seed: number;
  /** The page's address within the place, under which its answer is kept. */
  readonly page: string;
  /** The exercise by its code, in results; and the kind that progress counts it for. */
  readonly exercise: string;
  readonly kind: string;
}

interface ExerciseFormProps {
  /** The whole column, or the answer alone under a question. */
  readonly of: "main" | "answer";
  readonly check: () => void;
  /** Whether what stands in the fields has been judged: to check it again is not what one comes for. */
  readonly judged: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** What is said under the button. */
  readonly told?: ReactNode;
}

/** The fields of an exercise, and the button that has them judged. */
export function ExerciseForm({ of, check, judged, disabled = false, children, told }: ExerciseFormProps) {
  const words = useWords(exerciseWords);
  return (
    <form
      className={`exercise-${of}`}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      {children}
      <Button type="submit" look={judged ? "plain" : "primary"} disabled={disabled}>
        {words.check}
      </Button>
      {told}
    </form>
  );
}
