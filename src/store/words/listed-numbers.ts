import { numberText } from "../../course/writing/numbers.ts";
import { useStore } from "../store.ts";

/** Writes a few numbers in a row as the page's language does: commas are decimal in French, so semicolons part them. */
export function useListedNumbers(): (values: Iterable<number>) => string {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  return (values) =>
    Array.from(values, (value) => numberText(value, { digits, language })).join(language === "fr" ? "\u202f; " : ", ");
}
