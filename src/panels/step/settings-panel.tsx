import { Suspense } from "react";
import { PullDown } from "../../controls/pull-down.tsx";
import { stepWords } from "../../stage/words.ts";
import { part } from "../../store/parts/part.ts";
import { useWords } from "../../store/store.ts";
import "./settings.css";

const Settings = part("the settings", async () => (await import("./settings.tsx")).Settings);

/** The settings, folded away. */
export function SettingsPanel() {
  const words = useWords(stepWords);
  return (
    <PullDown className="settings" label={words.settings}>
      <Suspense fallback={null}>
        <Settings />
      </Suspense>
    </PullDown>
  );
}
