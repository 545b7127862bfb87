import { itemPlace, itemWords } from "../../exercises/item-words.ts";
import type { Item } from "../../exercises/series.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** What an exercise asks, in a few words; of a line that both sections have, with its output. */
export function ItemName({ item }: { readonly item: Item }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const { chapter } = itemPlace(item);
  const softmax = "output" in item && item.output === "softmax" && chapter !== "B";
  return (
    <>
      <Sentence source={itemWords(item)[language]} chapter={chapter} />
      {softmax && `\u00a0(${words.output.softmax})`}
    </>
  );
}
