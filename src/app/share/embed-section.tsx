import { useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { pageFrom } from "../../exercises/page.ts";
import { linkTo } from "../../store/address/sharing.ts";
import type { State } from "../../store/state.ts";
import { store, useWords } from "../../store/store.ts";
import type { EmbeddedPart } from "../../store/view/embedding.ts";
import { CopiedText } from "./copied-text.tsx";
import { shareWords } from "./words.ts";

/** Text that puts what is shown into another page: the stage, and the chapter or the exercise that is open. */
export function EmbedSection() {
  const told = useWords(shareWords);
  const parts = partsOf(store.getState());
  const [chosen, choose] = useState<EmbeddedPart>(parts[0] ?? "stage");
  return (
    <details className="share-fold">
      <summary>{told.embed}</summary>
      <p>{told.embedNote}</p>
      {parts.length > 1 && (
        <Choice
          label={told.embedPart}
          options={parts.map((value) => ({ value, label: told.parts[value] }))}
          value={chosen}
          onChange={choose}
        />
      )}
      <CopiedText label={told.embedText} lines={5} text={frameText(chosen, told.frameTitles[chosen])} />
    </details>
  );
}

/** The parts that can stand in another page as the page is now, the one that is shown first. */
function partsOf({ view: { place, page } }: State): readonly EmbeddedPart[] {
  if (place === "course" && page !== "") return ["chapter", "stage"];
  if (place === "exercises" && pageFrom(page).kind === "item") return ["exercise", "stage"];
  return ["stage"];
}

/** The text of a frame. Documented in docs/embed.md, which says how it takes the height that its page needs. */
function frameText(part: EmbeddedPart, title: string): string {
  const state = store.getState();
  const course = { ...state, view: { ...state.view, place: "course" as const, page: "" } };
  const { address } = linkTo(part === "stage" ? course : state);
  const url = new URL(`?embed=${part}${address}`, new URL(".", document.baseURI)).href;
  const quoted = url.replaceAll("&", "&amp;").replaceAll('"', "%22");
  return `<iframe title="${title}" src="${quoted}"\n  style="width: 100%; height: 40rem; border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
}
