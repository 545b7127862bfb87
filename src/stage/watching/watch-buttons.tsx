import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { countText } from "../../course/writing/plain-numbers.ts";
import { sideOf } from "../../setup/setup.ts";
import { endWatching, watchedFor } from "../../store/runs/watching.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { WatchPlan, WatchPurpose } from "../../worker/protocol/watching.ts";
import { watchingWords } from "./words.ts";
import "./watching.css";

interface WatchButtonsProps {
  readonly purpose: WatchPurpose;
  /** The digits that the copies are measured on: they must be here. */
  readonly measured: WatchPlan["settings"]["measured"];
  /** Whether all else that they begin with is known. */
  readonly ready?: boolean;
  readonly begin: () => void;
  /** What the copies do, in the words of the place that watches them. */
  readonly words: {
    readonly title: string;
    readonly begin: string;
    readonly again: string;
    readonly waiting: string;
    readonly onlyMnist: string;
  };
}

/** Has copies of the network learn while they are watched: begins, says how far they are, ends; or says why they cannot begin. */
export function WatchButtons({ purpose, measured, ready = true, begin, words: own }: WatchButtonsProps) {
  const words = useWords(watchingWords);
  const language = useStore((state) => state.view.language);
  const news = useStore((state) => watchedFor(state, purpose));
  const small = useStore((state) => sideOf(state.setup) === "small");
  const here = useStore(
    ({ digits: { available } }) => available.train > 0 && available[measured.set] >= measured.count,
  );
  const said = small ? own.onlyMnist : here ? null : own.waiting;
  return (
    <>
      {news?.status === "running" ? (
        <>
          <Button onClick={() => void endWatching()}>{words.stop}</Button>
          <Progress
            label={own.title}
            share={news.done / news.settings.corrections}
            text={words.progress(countText(news.done, language), countText(news.settings.corrections, language))}
          />
        </>
      ) : (
        <Button disabled={said !== null || !ready} onClick={begin}>
          {news === null ? own.begin : own.again}
        </Button>
      )}
      {said !== null && <p className="watching-note">{said}</p>}
    </>
  );
}
