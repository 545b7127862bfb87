import { useMemo, useState } from "react";
import { Tabs } from "../../controls/tabs.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { FindTab } from "./find-tab.tsx";
import { type FaultsPage, pageFrom, pageText } from "./page.ts";
import { type PredictionMade, RunTab } from "./run-tab.tsx";
import { TableTab } from "./table-tab.tsx";
import type { GameProgram } from "./verdict.tsx";
import { faultsWords } from "./words.ts";
import "./faults.css";

const tabs = ["run", "table", "find"] as const satisfies readonly FaultsPage["kind"][];

/** What each tab opens on. */
const first: Readonly<Record<FaultsPage["kind"], FaultsPage>> = {
  run: { kind: "run", fault: "weights-tiny" },
  table: { kind: "table" },
  find: { kind: "find", level: 1, seed: 1 },
};

/** The author's debugging page, to be run: one fault beside the right program, all of them in a table, one hidden. */
export function Faults() {
  const words = useWords(faultsWords);
  const text = useStore((state) => state.view.page);
  const page = useMemo(() => pageFrom(text), [text]);
  const [prediction, predict] = useState<PredictionMade | null>(null);
  const [program, choose] = useState<GameProgram>("numpy");
  return (
    <div className="faults">
      <Tabs
        label={words.tabsLabel}
        tabs={tabs.map((value) => ({ value, label: words.tabs[value] }))}
        value={page.kind}
        onChange={(kind) => goTo("faults", pageText(first[kind]))}
        view={() => {
          if (page.kind === "run") return <RunTab fault={page.fault} prediction={prediction} predict={predict} />;
          if (page.kind === "table") return <TableTab />;
          return <FindTab key={text} level={page.level} seed={page.seed} program={program} choose={choose} />;
        }}
      />
    </div>
  );
}
