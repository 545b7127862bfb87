import { listedText } from "../../course/writing/numbers.ts";
import { useStore } from "../store.ts";

/** Writes a few numbers in a row in the page's language, with the digits that the reader asked for. */
export function useListedNumbers(): (values: Iterable<number>) => string {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  return (values) => listedText(values, { digits, language });
}
