import { useRef } from "react";
import { Button } from "../../controls/button.tsx";
import { sideOf } from "../../setup/setup.ts";
import { useSaving } from "../../stage/saving.tsx";
import { savedOf } from "../../store/address/sharing.ts";
import { openFile } from "../../store/saving/open-file.ts";
import { sessionOf } from "../../store/saving/session.ts";
import { type WrittenFile, writtenFile } from "../../store/saving/written-file.ts";
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
  const { save, said } = useSaving();
  return (
    <section>
      <h3>{told.file}</h3>
      <ul className="share-files">
        <li>
          <Button look={first ? "primary" : "plain"} onClick={() => void save(fileName("setup.json"), setupFile)}>
            {told.save}
          </Button>
          <span>{told.fileCarries}</span>
        </li>
        <li>
          <Button disabled={!here} onClick={() => void save(fileName("npz"), weightsFile)}>
            {told.saveWeights}
          </Button>
          <span>{told.weightsCarry}</span>
        </li>
        <li>
          <Button onClick={() => void save(`deltascope-${today()}.session.json`, sessionFile)}>
            {told.saveSession}
          </Button>
          <span>{told.sessionCarries}</span>
        </li>
        <li>
          <OpenFile close={close} />
          <span>{told.opens}</span>
        </li>
      </ul>
      <p>{said}</p>
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

async function setupFile(): Promise<WrittenFile> {
  return writtenFile({ kind: "setup", saved: savedOf(store.getState()) });
}

async function weightsFile(): Promise<WrittenFile> {
  const { model, setup } = store.getState();
  if (model === null) throw new Error("there is no network");
  const rows = setup.source.kind === "table" ? setup.source.rows : null;
  return writtenFile({ kind: "weights", sizes: model.sizes, weights: model.weights, rows });
}

async function sessionFile(): Promise<WrittenFile> {
  return writtenFile({ kind: "session", session: await sessionOf(store.getState()) });
}

/** `deltascope-small-2026-01-31.setup.json`: which network it carries, and when. */
function fileName(end: string): string {
  return `deltascope-${sideOf(store.getState().setup)}-${today()}.${end}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
