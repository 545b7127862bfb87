import { Suspense } from "react";
import { Button, IconButton } from "../controls/button.tsx";
import { ErrorBoundary } from "../controls/error-boundary.tsx";
import { loadTypesetter } from "../formulas/typeset.ts";
import { linkTo } from "../store/address/sharing.ts";
import { reviveWorker } from "../store/kept/work-keeping.ts";
import { resetWeights } from "../store/network/network.ts";
import { part } from "../store/parts/part.ts";
import { controlTraining } from "../store/runs/training.ts";
import type { Notice } from "../store/state.ts";
import { useStore, useWords } from "../store/store.ts";
import { embedded } from "../store/view/embedding.ts";
import { changeLanguage, dismissNotice } from "../store/view/view-changes.ts";
import { ReloadButton } from "./reload-button.tsx";
import { appWords } from "./words.ts";

/** The sentences that few readers ever meet: what was wrong with an address, a file, a pass. */
const NoticeSentence = part("the notice", async () => (await import("./notice-sentence.tsx")).NoticeSentence);

const sentences: readonly Notice["kind"][] = ["address", "file", "brought-in", "fault"];

/** From the initial weights again. */
async function startAfresh(): Promise<void> {
  dismissNotice();
  await resetWeights();
}

/** On with the run that was interrupted. */
async function goOn(): Promise<void> {
  dismissNotice();
  await controlTraining({ kind: "resume" });
}

/** Another page's frame is often denied what a tab of its own may keep. */
function UnkeptEmbedded() {
  const words = useWords(appWords);
  const address = useStore((state) => linkTo(state).address);
  return (
    <>
      {words.unkeptEmbedded}{" "}
      <a href={`${location.pathname}${address}`} target="_blank" rel="noopener">
        {words.ownTab}
      </a>
    </>
  );
}

/**
 * What went wrong, said politely at the top of the page, with what can be done about it. That the engine has stopped stays
 * until it is restarted: without it nothing on the page does what it says.
 */
export function NoticeBar() {
  const words = useWords(appWords);
  const notice = useStore((state) => state.notice);
  const engineStopped = useStore((state) => state.engineStopped);
  return (
    <div role="alert" className="notice-place">
      {engineStopped && (
        <div className="notice">
          <p>{words.crashed}</p>
          <Button look="primary" onClick={() => void reviveWorker()}>
            {words.restart}
          </Button>
        </div>
      )}
      {notice !== null && (
        <div className="notice">
          <p>
            {notice.kind === "storage" && words.storage}
            {notice.kind === "unkept" && (embedded === null ? words.unkept[notice.fault] : <UnkeptEmbedded />)}
            {notice.kind === "brought-back" && words.broughtBack}
            {notice.kind === "interrupted" && words.interrupted}
            {notice.kind === "language" && words.languageFailed}
            {notice.kind === "formulas" && words.formulasFailed}
            {notice.kind === "two-weights" && words.twoWeights}
            {sentences.includes(notice.kind) && (
              <ErrorBoundary of={notice} fallback={() => words.notArrived}>
                <Suspense fallback={null}>
                  <NoticeSentence notice={notice} />
                </Suspense>
              </ErrorBoundary>
            )}
          </p>
          {notice.kind === "brought-back" && <Button onClick={() => void startAfresh()}>{words.startAfresh}</Button>}
          {notice.kind === "interrupted" && (
            <Button look="primary" onClick={() => void goOn()}>
              {words.goOn}
            </Button>
          )}
          {notice.kind === "formulas" && (
            <>
              <Button look="primary" onClick={() => void loadTypesetter()}>
                {words.retry}
              </Button>
              <ReloadButton />
            </>
          )}
          {notice.kind === "language" && (
            <Button look="primary" onClick={() => void changeLanguage(notice.language)}>
              {words.retry}
            </Button>
          )}
          <IconButton look="quiet" label={words.dismiss} onClick={dismissNotice}>
            ×
          </IconButton>
        </div>
      )}
    </div>
  );
}
