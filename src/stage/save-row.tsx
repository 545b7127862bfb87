import { type RefObject, useState } from "react";
import { Button } from "../controls/button.tsx";
import { saveFile } from "../controls/save-file.ts";
import { pictureOf, pngOf } from "../figures/picture.ts";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";
import "./save-row.css";

/** A file that can be saved beside the picture. */
export interface SavedAs {
  /** What the button says: “CSV”. */
  readonly label: string;
  /** The end of the file's name: `csv`. */
  readonly end: string;
  readonly type: string;
  /** The file's text; fetched when it is asked for. */
  text(): Promise<string>;
}

interface SaveRowProps {
  /** What is saved, as a label: “Curves”. */
  readonly what: string;
  /** The file's name without its end. */
  readonly name: string;
  /** What its picture shows; null before it is there. */
  readonly figure: RefObject<HTMLElement | null>;
  readonly files: readonly SavedAs[];
}

/** Quiet buttons that save what a figure shows: its numbers, and its picture as SVG and PNG. */
export function SaveRow({ what, name, figure, files }: SaveRowProps) {
  const words = useWords(stepWords);
  const [failed, fail] = useState(false);
  const attempt = (saving: () => Promise<void>): void => {
    fail(false);
    void saving().catch(() => fail(true));
  };
  const picture = async (end: "svg" | "png"): Promise<void> => {
    if (figure.current === null) return;
    const drawn = pictureOf(figure.current);
    if (end === "svg") saveFile(`${name}.svg`, drawn.svg, "image/svg+xml");
    else saveFile(`${name}.png`, await pngOf(drawn));
  };
  return (
    <fieldset className="save-row">
      <legend className="visually-hidden">{words.saveOf(what)}</legend>
      <span aria-hidden="true">{words.saveAs}</span>
      {files.map(({ label, end, type, text }) => (
        <Button
          key={end}
          look="quiet"
          onClick={() => attempt(async () => saveFile(`${name}.${end}`, await text(), type))}
        >
          {label}
        </Button>
      ))}
      {(["svg", "png"] as const).map((end) => (
        <Button key={end} look="quiet" onClick={() => attempt(() => picture(end))}>
          {words.picture(end.toUpperCase())}
        </Button>
      ))}
      <span role="status">{failed ? words.saveFailed : ""}</span>
    </fieldset>
  );
}
