import { Button } from "../../controls/button.tsx";
import type { ChapterId } from "../../course/text/chapters.ts";
import { changeConventions } from "../../store/network/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { outputOf } from "./derivation.ts";
import { readingWords } from "./words.ts";

/** While the stage shows the other output than the one that a chapter derives: says so, and offers to show the chapter's. */
export function VariantNote({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(readingWords);
  const shown = useStore((state) => state.setup.conventions.output);
  const own = outputOf(chapter);
  if (own === null || shown === own) return null;
  return (
    <p className="variant-note">
      {words.otherVariant[own]}{" "}
      <Button look="quiet" onClick={() => void changeConventions({ output: own })}>
        {words.switchVariant[own]}
      </Button>
    </p>
  );
}
