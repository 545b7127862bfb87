import { useMemo, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { saveFile } from "../../controls/save-file.ts";
import { type DrawnDigit, split } from "../../digits/collection.ts";
import { writeCollection } from "../../digits/collection-file.ts";
import { deleteCollection, deleteDigit, importCollection } from "../../store/drawing/collection.ts";
import { useStore, useWords } from "../../store/store.ts";
import { DrawnThumbnail } from "./drawn-thumbnail.tsx";
import { noteSentence } from "./note.ts";
import { drawWords } from "./words.ts";

const labels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Pictures of one digit shown before one asks for more. */
const shownAtFirst = 12;

/** One's own digits, by class, kept on the device; in and out as a file. */
export function CollectionPanel() {
  const words = useWords(drawWords);
  const collection = useStore((state) => state.draw.collection);
  const note = useStore((state) => state.draw.note);
  const file = useRef<HTMLInputElement>(null);
  const [asking, ask] = useState(false);
  const { taught, heldOut } = useMemo(() => split(collection), [collection]);

  return (
    <div className="collection">
      <p className="collection-actions">
        <Button onClick={() => save(collection)} disabled={collection.length === 0}>
          {words.exportFile}
        </Button>
        <Button onClick={() => file.current?.click()}>{words.importFile}</Button>
        <Button look="quiet" onClick={() => ask(true)} disabled={collection.length === 0}>
          {words.deleteAll}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={words.importFile}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen !== undefined) void importCollection(chosen);
            target.value = "";
          }}
        />
      </p>
      <p role="status" className="draw-said">
        {note === null || note.kind === "added" || note.kind === "already" || note.kind === "full"
          ? ""
          : noteSentence(note, words)}
      </p>
      <p>
        {collection.length === 0
          ? `${words.collectedNone} ${words.collectFirst}`
          : words.collected(taught.length, heldOut.length)}
      </p>
      {collection.length > 0 && <p className="draw-small">{words.heldOutWhy}</p>}
      <div className="collection-classes">
        {labels.map((one) => (
          <DigitClass key={one} label={one} digits={collection} />
        ))}
      </div>
      <Dialog title={words.deleteAllTitle} closeLabel={words.close} open={asking} onClose={() => ask(false)}>
        <p>{words.deleteAllAsk(collection.length)}</p>
        <p className="collection-actions">
          <Button
            look="primary"
            onClick={() => {
              deleteCollection();
              ask(false);
            }}
          >
            {words.deleteAllYes}
          </Button>
          <Button onClick={() => ask(false)}>{words.keepThem}</Button>
        </p>
      </Dialog>
    </div>
  );
}

function DigitClass({ label, digits }: { readonly label: number; readonly digits: readonly DrawnDigit[] }) {
  const words = useWords(drawWords);
  const [all, showAll] = useState(false);
  const own = digits.filter((digit) => digit.label === label);
  if (own.length === 0) return null;
  const shown = all ? own : own.slice(0, shownAtFirst);
  return (
    <section aria-label={words.classTitle(label, own.length)}>
      <h3>{words.classTitle(label, own.length)}</h3>
      <ul className="collection-digits">
        {shown.map((digit) => (
          <li key={digit.id} data-held-out={digit.heldOut}>
            <DrawnThumbnail strokes={digit.strokes} label={words.keptDigit(digit)} />
            {digit.heldOut && <span className="collection-mark">{words.heldOutMark}</span>}
            <button
              type="button"
              className="collection-delete"
              title={words.deleteOne(digit)}
              onClick={() => deleteDigit(digit.id)}
            >
              <span className="collection-delete-sign" aria-hidden="true">
                ×
              </span>
            </button>
          </li>
        ))}
      </ul>
      {own.length > shown.length && (
        <Button look="quiet" onClick={() => showAll(true)}>
          {words.showMore(own.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

/** Hands the collection to the browser as a file. */
function save(collection: readonly DrawnDigit[]): void {
  saveFile(`deltascope-${new Date().toISOString().slice(0, 10)}.json`, writeCollection(collection));
}
