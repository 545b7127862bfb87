import { useId, useState } from "react";
import type { ChapterId } from "../../course/text/chapters.ts";
import { itemCode } from "../../exercises/exercise.ts";
import { atChapterEnd } from "../../exercises/series.ts";
import { anySeed } from "../../setup/short-seed.ts";
import { useWords } from "../../store/store.ts";
import { ItemLink } from "./item-link.tsx";
import { exerciseWords } from "./words.ts";
import "./exercises.css";

/** The exercises that fit what was just read. */
export function ChapterEnd({ chapter }: { readonly chapter: ChapterId }) {
  const words = useWords(exerciseWords);
  const [seed] = useState(anySeed);
  const title = useId();
  const items = atChapterEnd[chapter];
  if (items === undefined) return null;
  return (
    <section className="series chapter-exercises" aria-labelledby={title}>
      <h3 id={title}>{words.atChapterEnd}</h3>
      <ol>
        {items.map((item) => (
          <li key={itemCode(item)}>
            <ItemLink item={item} seed={seed} />
          </li>
        ))}
      </ol>
    </section>
  );
}
