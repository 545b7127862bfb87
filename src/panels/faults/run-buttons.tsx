import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { shareText } from "../../course/writing/plain-numbers.ts";
import { controlPrograms } from "../../store/runs/faults.ts";
import { useStore, useWords } from "../../store/store.ts";
import { useRun } from "./use-run.ts";
import { faultsWords } from "./words.ts";

interface RunButtonsProps {
  readonly fault: FaultId;
  readonly blocked: boolean;
  readonly start: () => void;
}

/** Starts both programs, and holds or ends them. */
export function RunButtons({ fault, blocked, start }: RunButtonsProps) {
  const words = useWords(faultsWords);
  const news = useRun(fault, "prediction");
  const language = useStore((state) => state.view.language);
  const available = useStore((state) => state.digits.available.train);
  const status = news?.status ?? null;
  const live = status === "running" || status === "paused";
  const seen = news?.ones.reduce((least, one) => Math.min(least, one.fault === null ? one.seen : least), Infinity) ?? 0;
  const samples = news?.plan.conditions.samples ?? 1;
  const share = Math.min(1, seen / samples);
  return (
    <div className="faults-buttons">
      {!live && (
        <Button look="primary" disabled={blocked || available === 0} onClick={start}>
          {status === null || blocked ? words.run : words.again}
        </Button>
      )}
      {status === "running" && (
        <Button look="primary" onClick={() => void controlPrograms("pause")}>
          {words.pause}
        </Button>
      )}
      {status === "paused" && (
        <Button look="primary" onClick={() => void controlPrograms("resume")}>
          {words.resume}
        </Button>
      )}
      {live && <Button onClick={() => void controlPrograms("stop")}>{words.stop}</Button>}
      {live && <Progress label={words.progress} share={share} text={shareText(share, language)} />}
      {blocked && !live && <span className="faults-small">{words.predictFirst}</span>}
      {available === 0 && <span className="faults-small">{words.waiting}</span>}
    </div>
  );
}
