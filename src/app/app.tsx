import { type ComponentType, lazy, Suspense } from "react";
import { TourButton } from "../panels/tour/tour-button.tsx";
import { useStore, useWords } from "../store/store.ts";
import { wordsReady } from "../store/words.ts";
import { NoticeBar } from "./notice.tsx";
import { StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";
import { appWords } from "./words.ts";
import "../controls/controls.css";
import "./tokens.css";
import "./page.css";

const CoursePlace = lazyPlace(() => import("./course-place.tsx").then(({ CoursePlace }) => CoursePlace));
const Draw = lazyPlace(() => import("../panels/draw/draw.tsx").then(({ Draw }) => Draw));
const Train = lazyPlace(() => import("../panels/train/train.tsx").then(({ Train }) => Train));

/** A place whose code, and the words that it brings, are fetched when it is first opened. */
function lazyPlace(fetch: () => Promise<ComponentType>) {
  return lazy(async () => {
    const place = await fetch();
    await wordsReady();
    return { default: place };
  });
}

/** The page: top bar, one place, the status line. */
export function App() {
  const words = useWords(appWords);
  const place = useStore((state) => state.view.place);
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <TopBar />
      <NoticeBar />
      <main id="content" tabIndex={-1} className={`place place-${place}`}>
        <h1 className="visually-hidden">Deltascope – {words.places[place]}</h1>
        <Suspense fallback={null}>
          {place === "course" && <CoursePlace />}
          {place === "draw" && <Draw />}
          {place === "train" && <Train />}
        </Suspense>
      </main>
      <footer className="footer">
        <StatusLine />
        <TourButton />
      </footer>
    </>
  );
}
