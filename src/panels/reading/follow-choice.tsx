import { useStore, useWords } from "../../store/store.ts";
import { changeFollowing } from "../../store/view/view-changes.ts";
import { readingWords } from "./words.ts";

/** Whether text and step go together; without, one reads elsewhere than where the step is. */
export function FollowChoice() {
  const words = useWords(readingWords);
  const following = useStore((state) => state.following);
  return (
    <label className="follow-choice" title={words.following.hint}>
      <input
        type="checkbox"
        checked={following}
        aria-label={words.following.label}
        onChange={({ target }) => changeFollowing(target.checked)}
      />
      <span className="follow-choice-long">{words.following.label}</span>
      <span className="follow-choice-short">{words.following.short}</span>
    </label>
  );
}
