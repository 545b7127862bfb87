import { useEffect, useState } from "react";
import { numberText } from "../../course/writing/numbers.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { fetchImages } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { BatchNews } from "../../worker/protocol/training.ts";
import { trainWords } from "./words.ts";

/** The digits of the batch that was corrected last, and how the network read them before: for a slowed or resting run. */
export function LastBatch({ batch }: { readonly batch: BatchNews }) {
  const words = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const digits = batch.digits.join();
  const [shown, show] = useState<readonly Uint8Array[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const indices = digits === "" ? [] : digits.split(",").map(Number);
    const wanted = indices.map((index) => ({ set: "train", index }) as const);
    void fetchImages(wanted, gone.signal).then((found) => {
      if (found !== null) show(found.map(({ image }) => image));
    });
    return () => gone.abort();
  }, [digits]);
  return (
    <div>
      <p className="train-note number">
        {words.lastBatch(countText(batch.right, language), countText(batch.samples, language))}
        {words.lastCost(numberText(batch.cost, { digits: precision, language }))}
      </p>
      <div className="train-batch-digits" aria-hidden="true">
        {shown.map((image, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place in the batch
          <Thumbnail key={n} image={image} />
        ))}
      </div>
    </div>
  );
}
