import { useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { saveFile } from "../../controls/save-file.ts";
import { sideOf } from "../../setup/setup.ts";
import { openFile } from "../../store/open-file.ts";
import { sessionOf } from "../../store/session.ts";
import { fileOf } from "../../store/sharing.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { shareWords } from "./words.ts";

interface FileSectionProps {
  /** Whether a file is the better way: the link leaves something out. */
  readonly first: boolean;
  readonly close: () => void;
}

/** The files that carry what the page has, and the way to open one. */
export function FileSection({ first, close }: FileSectionProps) {
  const told = useWords(shareWords);
  const here = useStore(({ model }) => model !== null);
  const [failed, fail] = useState(false);
  const save = (saving: Promise<void>): void => {
    fail(false);
    void saving.catch(() => fail(true));
  };
  return (
    <section>
      <h3>{told.file}</h3>
      <ul className="share-files">
        <li>
          <Button
            look={first ? "primary" : "plain"}
            onClick={() => saveFile(fileName("setup.json"), fileOf(store.getState()))}
          >
            {told.save}
          </Button>
          <span>{told.fileCarries}</span>
        </li>
        <li>
          <Button disabled={!here} onClick={() => save(saveWeights())}>
            {told.saveWeights}
          </Button>
          <span>{told.weightsCarry}</span>
        </li>
        <li>
          <Button onClick={() => save(saveSession())}>{told.saveSession}</Button>
          <span>{told.sessionCarries}</span>
        </li>
        <li>
          <OpenFile close={close} />
          <span>{told.opens}</span>
        </li>
      </ul>
      <p role="status">{failed ? told.saveFailed : ""}</p>
    </section>
  );
}

function OpenFile({ close }: { readonly close: () => void }) {
  const told = useWords(shareWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{told.open}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={told.open}
        accept=".json,.npz,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file === undefined) return;
          close();
          void openFile(file);
        }}
      />
    </>
  );
}

async function saveWeights(): Promise<void> {
  const { networkNpz } = await import("../../files/network-npz.ts");
  const { model, setup } = store.getState();
  if (model === null) return;
  const rows = setup.source.kind === "table" ? setup.source.rows : null;
  const bytes = networkNpz(model.sizes, model.weights, rows);
  saveFile(fileName("npz"), new Blob([bytes], { type: "application/octet-stream" }));
}

async function saveSession(): Promise<void> {
  const { sessionText } = await import("../../files/session-file.ts");
  saveFile(`deltascope-${today()}.session.json`, sessionText(await sessionOf(store.getState())));
}

/** `deltascope-small-2026-01-31.setup.json`: which network it carries, and when. */
function fileName(end: string): string {
  return `deltascope-${sideOf(store.getState().setup)}-${today()}.${end}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
