import { version } from "../../../package.json";
import { useStore, useWords } from "../../store/store.ts";
import { CopiedText } from "./copied-text.tsx";
import { shareWords } from "./words.ts";

/** How to name the app in a paper or a lesson, in words and as BibTeX. */
export function CitationSection() {
  const told = useWords(shareWords);
  const language = useStore((state) => state.view.language);
  const now = new Date();
  const address = new URL(".", document.baseURI).href;
  const day = now.toLocaleDateString(language, { dateStyle: "long" });
  return (
    <details className="share-fold">
      <summary>{told.cite}</summary>
      <CopiedText label={told.citation} lines={3} text={told.cited(version, address, day)} />
      <CopiedText label={told.bibtex} lines={9} text={bibtex(version, address, now)} />
    </details>
  );
}

function bibtex(release: string, address: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  return `@software{deltascope,
  author  = {{Deltascope contributors}},
  title   = {{Deltascope}: backpropagation, every $\\delta$ of the course, live},
  version = {${release}},
  year    = {${day.slice(0, 4)}},
  url     = {${address}},
  urldate = {${day}}
}`;
}
