import { Progress } from "../../controls/progress.tsx";
import { countText, percentText } from "../../course/writing/plain-numbers.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { TrainingNews } from "../../worker/protocol/training.ts";
import { trainWords } from "./words.ts";

/** How far the run is, how fast it goes, how long it still takes, and on which path. */
export function RunProgress({ training }: { readonly training: TrainingNews }) {
  const words = useWords(trainWords);
  const language = useStore((state) => state.view.language);
  const { seen, total, perSecond, settings, status, path } = training;
  const epoch = Math.min(settings.epochs, Math.floor(seen / settings.samples) + 1);
  const left = perSecond === null || status !== "running" ? null : Math.ceil((total - seen) / perSecond);
  const time = left === null ? "" : left < 120 ? words.seconds(`${left}`) : words.minutes(`${Math.ceil(left / 60)}`);
  return (
    <div className="train-progress">
      <Progress
        label={words.progress}
        share={total === 0 ? 0 : seen / total}
        text={`${percentText(seen / total, language, 0)} · ${words.statuses[status]}`}
      />
      <p className="train-pace number">
        <span>{words.epochOf(`${epoch}`, `${settings.epochs}`)}</span>
        {perSecond !== null && <span>{words.perSecond(countText(perSecond, language))}</span>}
        {left !== null && <span>{words.left(time)}</span>}
        <span>{words.paths[path]}</span>
      </p>
      {path === "typescript" && <p className="train-note">{words.plainPath}</p>}
    </div>
  );
}
