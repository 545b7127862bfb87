import { Suspense } from "react";
import { PullDown } from "../../controls/pull-down.tsx";
import { part } from "../../store/parts/part.ts";
import { useWords } from "../../store/store.ts";
import { settingsWords } from "./settings-words.ts";
import "./settings.css";

const Settings = part("the settings", async () => (await import("./settings.tsx")).Settings);

/** The settings, folded away. */
export function SettingsPanel() {
  const words = useWords(settingsWords);
  return (
    <PullDown className="settings" label={words.title}>
      <Suspense fallback={null}>
        <Settings />
      </Suspense>
    </PullDown>
  );
}
