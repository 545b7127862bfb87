import { Suspense } from "react";
import { flushSync } from "react-dom";
import { usePageTitle } from "../controls/page-title.ts";
import { showCourseView, useStore, useWords } from "../store/store.ts";
import { embedded } from "../store/view/embedding.ts";
import { NewVersionNotice } from "./new-version.tsx";
import { NoticeBar } from "./notice.tsx";
import { PartBoundary } from "./part-boundary.tsx";
import { placeContents } from "./places.ts";
import { ProgramNotice } from "./program-notice.tsx";
import { MissingDigits, StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";
import { appWords } from "./words.ts";
import "../controls/controls.css";
import "./fonts.css";
import "./tokens.css";
import "./page.css";
import "./print.css";

/** To the network, which on a phone may be behind the text. */
function goToNetwork(): void {
  flushSync(() => showCourseView("stage"));
  document.getElementById("network")?.focus();
}

/** The page: top bar, one place, the status line; the place and what there is to be told alone where it stands in another page. */
export function App() {
  const words = useWords(appWords);
  const place = useStore((state) => state.view.place);
  usePageTitle(place === "course" || place === "exercises" ? null : [words.places[place]]);
  const Content = placeContents[place];
  const content = (
    <main id="content" tabIndex={-1} className={`place place-${place}`}>
      <h1 className="visually-hidden">Deltascope – {words.places[place]}</h1>
      <PartBoundary name={words.places[place]} of={place}>
        <Suspense fallback={null}>
          <Content key={place} />
        </Suspense>
      </PartBoundary>
    </main>
  );
  if (embedded !== null) {
    return (
      <>
        <NoticeBar />
        <NewVersionNotice />
        <ProgramNotice />
        <MissingDigits />
        {content}
      </>
    );
  }
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      {place === "course" && (
        <button type="button" className="skip-link" onClick={goToNetwork}>
          {words.skipToNetwork}
        </button>
      )}
      <TopBar />
      <NoticeBar />
      <NewVersionNotice />
      <ProgramNotice />
      {content}
      <footer className="footer">
        <StatusLine />
      </footer>
    </>
  );
}
