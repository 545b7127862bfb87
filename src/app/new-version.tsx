import { IconButton } from "../controls/button.tsx";
import { store, useStore, useWords } from "../store/store.ts";
import { ReloadButton } from "./reload-button.tsx";
import { appWords } from "./words.ts";

/** Says that a newer version is there for the next load, until it is put away; this page goes on with its own. */
export function NewVersionNotice() {
  const words = useWords(appWords);
  const there = useStore((state) => state.newVersion);
  return (
    <div role="status">
      {there && (
        <div className="notice notice-calm">
          <p>{words.newVersion}</p>
          <ReloadButton />
          <IconButton look="quiet" label={words.dismiss} onClick={() => store.setState({ newVersion: false })}>
            ×
          </IconButton>
        </div>
      )}
    </div>
  );
}
