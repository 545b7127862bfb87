import { itemPlace, itemWords } from "../../exercises/item-words.ts";
import { isShared } from "../../exercises/output-and-cost.ts";
import type { Item } from "../../exercises/series.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** What an exercise asks, in a few words; outside A and B with its output, unless both outputs have the same line. */
export function ItemName({ item }: { readonly item: Item }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { chapter } = itemPlace(item);
  const told = "output" in item && item.kind !== "components" && !"AB".includes(chapter);
  const shared = "line" in item && isShared(item.line);
  return (
    <>
      <Sentence source={itemWords(item)[language]} chapter={chapter} />
      {told && !shared && `\u00a0(${words.output[item.output]})`}
    </>
  );
}
