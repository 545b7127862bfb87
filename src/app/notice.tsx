import { Button, IconButton } from "../controls/button.tsx";
import { loadTypesetter } from "../formulas/typeset.ts";
import { reviveWorker } from "../store/network.ts";
import { changeLanguage, dismissNotice } from "../store/preferences.ts";
import { setupWords } from "../store/setup-words.ts";
import { useStore, useWords } from "../store/store.ts";
import { faultWords } from "./fault-words.ts";
import { ReloadButton } from "./reload-button.tsx";
import { appWords } from "./words.ts";

/** What went wrong, said politely at the top of the page, with what can be done about it. */
export function NoticeBar() {
  const words = useWords(appWords);
  const { faultSentence } = useWords(faultWords);
  const told = useWords(setupWords);
  const notice = useStore((state) => state.notice);
  return (
    <div role="alert" className="notice-place">
      {notice !== null && (
        <div className="notice">
          <p>
            {notice.kind === "crashed" && words.crashed}
            {notice.kind === "storage" && words.storage}
            {notice.kind === "language" && words.languageFailed}
            {notice.kind === "formulas" && words.formulasFailed}
            {notice.kind === "address" && told.address(notice.faults)}
            {notice.kind === "file" && told.file(notice.fault)}
            {notice.kind === "fault" && faultSentence(notice.fault)}
          </p>
          {notice.kind === "crashed" && (
            <Button look="primary" onClick={() => void reviveWorker()}>
              {words.restart}
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
            ✕
          </IconButton>
        </div>
      )}
    </div>
  );
}
