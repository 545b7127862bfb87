import { Button } from "../controls/button.tsx";
import { Progress } from "../controls/progress.tsx";
import type { Language } from "../course/language.ts";
import { countText, percentText } from "../course/writing/plain-numbers.ts";
import { loadDigits } from "../store/connection/connection.ts";
import type { DigitsProgress } from "../store/state.ts";
import { useStore, useWords } from "../store/store.ts";
import { appWords } from "./words.ts";

/** How much of MNIST is here, and what to do when a part of it did not arrive. */
export function StatusLine() {
  const words = useWords(appWords);
  const language = useStore((state) => state.view.language);
  const { status, bytesLoaded, bytesTotal, available } = useStore((state) => state.digits);
  const count = arrived(available, language);
  const share = bytesTotal === 0 ? 0 : bytesLoaded / bytesTotal;
  return (
    <div className="status-line">
      {status === "loading" && (
        <Progress label={words.loadingLabel} share={share} text={words.loading(percentText(share, language, 0))} />
      )}
      {status === "complete" && <span className="number">{words.complete(count)}</span>}
      <MissingDigits />
      <TrainingLine />
    </div>
  );
}

/** That a part of MNIST did not arrive, and the way to fetch it. */
export function MissingDigits() {
  const words = useWords(appWords);
  const language = useStore((state) => state.view.language);
  const { status, available, fault } = useStore((state) => state.digits);
  if (status !== "broken" || fault === null) return null;
  return (
    <span role="alert" className="status-broken">
      {words.broken(fault.file, words.reasons[fault.reason], arrived(available, language))}{" "}
      <Button onClick={loadDigits}>{words.retry}</Button>
    </span>
  );
}

/** How many digits are here, as text. */
function arrived({ train, test }: DigitsProgress["available"], language: Language): string {
  return countText(train + test, language);
}

/** While the network trains and the reader is elsewhere: how far it is, how well it does, and the way there. */
function TrainingLine() {
  const words = useWords(appWords);
  const language = useStore((state) => state.view.language);
  const elsewhere = useStore((state) => state.view.place !== "train");
  const share = useStore(({ training }) =>
    training === null ? 0 : Math.floor((100 * training.seen) / training.total),
  );
  const accuracy = useStore(({ training }) => training?.curves.test.accuracy.at(-1));
  const status = useStore(({ training }) => training?.status ?? null);
  if (!elsewhere || status === null) return null;
  return (
    <a className="status-training number" data-status={status} href="#/train">
      {words.training[status](percentText(share / 100, language, 0), percentText(accuracy, language))}
    </a>
  );
}
