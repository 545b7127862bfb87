import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { saveFile } from "../controls/save-file.ts";
import { sideOf } from "../setup/setup.ts";
import { openFile } from "../store/opening.ts";
import { fileOf, linkTo, type SharedLink } from "../store/sharing.ts";
import { store, useStore, useWords } from "../store/store.ts";
import { shareWords } from "./share-words.ts";
import { appWords } from "./words.ts";

/** The link and the file that open the page again just as it is, and the way to open such a file. */
export function ShareButton() {
  const words = useWords(appWords);
  const told = useWords(shareWords);
  const [link, setLink] = useState<SharedLink | null>(null);
  const close = (): void => setLink(null);
  return (
    <>
      <Button look="quiet" onClick={() => setLink(linkTo(store.getState()))}>
        {words.share}
      </Button>
      <Dialog title={told.title} closeLabel={words.close} open={link !== null} onClose={close}>
        {link !== null && <Share link={link} close={close} />}
      </Dialog>
    </>
  );
}

function Share({ link, close }: { readonly link: SharedLink; readonly close: () => void }) {
  const told = useWords(shareWords);
  const address = new URL(link.address, document.baseURI).href;
  const whole = link.left.length === 0;
  const side = useStore(({ setup }) => sideOf(setup));
  return (
    <>
      <p>{told.carries[side]}</p>
      <section>
        <h3>{told.link}</h3>
        <p>{whole ? told.whole : told.leaves(link.left)}</p>
        <LinkField address={address} />
      </section>
      <section>
        <h3>{told.file}</h3>
        <p>
          {told.fileCarries} {told.opens}
        </p>
        <p className="share-actions">
          <Button look={whole ? "plain" : "primary"} onClick={() => saveFile(fileName(), fileOf(store.getState()))}>
            {told.save}
          </Button>
          <OpenFile close={close} />
        </p>
      </section>
    </>
  );
}

function LinkField({ address }: { readonly address: string }) {
  const told = useWords(shareWords);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setSaid(told.copied);
    } catch {
      setSaid(told.copyRefused);
    }
  };
  useSelected(field);
  return (
    <>
      <label htmlFor={id} className="field-label">
        {told.address}
      </label>
      <p className="share-link">
        <input id={id} ref={field} className="input" type="text" readOnly value={address} />
        <Button look="primary" onClick={() => void copy()}>
          {told.copy}
        </Button>
      </p>
      <p role="status">{said}</p>
    </>
  );
}

/** The address stands selected when the dialog opens: it can be copied by hand. */
function useSelected(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => field.current?.select(), [field]);
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
        accept=".json,application/json"
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

/** `deltascope-small-2026-01-31.setup.json`: which network it carries, and when. */
function fileName(): string {
  const side = sideOf(store.getState().setup);
  return `deltascope-${side}-${new Date().toISOString().slice(0, 10)}.setup.json`;
}
