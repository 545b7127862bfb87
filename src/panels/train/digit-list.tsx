import { useEffect, useState } from "react";
import { numberText } from "../../course/writing/numbers.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { chooseSample } from "../../store/network/sample.ts";
import { fetchImages } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import type { Judged } from "../../worker/protocol/training.ts";
import { errorsWords } from "./errors-words.ts";

/** Opens a test digit in the course's step view, with the weights that the network has now. */
export function openInCourse(index: number): void {
  void chooseSample({ kind: "mnist", set: "test", index });
  goTo("course");
}

interface DigitListProps {
  readonly digits: readonly Judged[];
  /** The one that is asked about. */
  readonly asked: Judged | null;
  readonly onWhy: (digit: Judged) => void;
}

/** Test digits as pictures, each with what it was read as; a click asks why. */
export function DigitList({ digits, asked, onWhy }: DigitListProps) {
  const words = useWords(errorsWords);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const images = useTestImages(digits);
  if (digits.length === 0) return <p className="train-note">{words.none}</p>;
  return (
    <>
      <p className="train-note">{words.whyHint}</p>
      <ul className="train-digits">
        {digits.map((digit) => {
          const { index, label, answer, sureness } = digit;
          const image = images.get(index);
          const share = numberText(sureness, { digits: precision, language });
          const number = countText(index, language);
          return (
            <li key={index}>
              <button
                type="button"
                className="train-digit"
                aria-label={words.whyOf(number, label, answer, share)}
                aria-pressed={asked?.index === index}
                onClick={() => onWhy(digit)}
              >
                {image === undefined ? <span className="train-digit-empty" /> : <Thumbnail image={image} />}
                <span aria-hidden="true" title={words.whyOf(number, label, answer, share)}>
                  {words.caption(label, answer)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The pictures of test digits by their index, as they arrive; those seen before are kept. */
function useTestImages(digits: readonly Judged[]): ReadonlyMap<number, Uint8Array> {
  const [images, setImages] = useState<ReadonlyMap<number, Uint8Array>>(new Map());
  const wanted = digits
    .map(({ index }) => index)
    .filter((index) => !images.has(index))
    .join();
  useEffect(() => {
    if (wanted === "") return;
    const gone = new AbortController();
    const indices = wanted.split(",").map(Number);
    const digits = indices.map((index) => ({ set: "test", index }) as const);
    void fetchImages(digits, gone.signal).then((found) => {
      if (found === null) return;
      setImages((before) => {
        const after = new Map(before.size > 500 ? [] : before);
        for (const [n, { image }] of found.entries()) after.set(indices[n] ?? -1, image);
        return after;
      });
    });
    return () => gone.abort();
  }, [wanted]);
  return images;
}
