import type { Item } from "../../exercises/series.ts";

/** What one does in an exercise: computes a number, chooses an answer, or works out several lines. */
export const forms = ["number", "choice", "lines"] as const;
type Form = (typeof forms)[number];

export function formOf({ kind }: Item): Form {
  if (kind === "chain" || kind === "new-cost") return "lines";
  return kind === "value" ? "number" : "choice";
}

/** The sign of a form, for the eye: what an exercise asks is said in words beside it. */
export function FormMark({ form }: { readonly form: Form }) {
  return (
    <svg className="form-mark" viewBox="0 0 16 16" aria-hidden="true">
      {form === "number" && <path d="M1 6h5M1 10h5M8.5 3h6.5v10H8.5z" />}
      {form === "choice" && (
        <>
          <circle cx="8" cy="8" r="6.5" />
          <circle className="form-mark-dot" cx="8" cy="8" r="2.5" />
        </>
      )}
      {form === "lines" && <path d="M1 3h14M1 8h14M1 13h14" />}
    </svg>
  );
}
