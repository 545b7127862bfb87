import { chapterProse } from "../../formulas/course-prose.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";

/** What the notes' debugging page ends in: the points to go through before anything else. */
export function Checklist() {
  const { checklist } = useWords(chapterProse.P);
  return (
    <ol className="checklist">
      {checklist.map((point) => (
        <li key={point} data-letters="">
          <Sentence source={point} chapter="P" />
        </li>
      ))}
    </ol>
  );
}
