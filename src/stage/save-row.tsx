import type { RefObject } from "react";
import { Button } from "../controls/button.tsx";
import { textFile, type WrittenFile } from "../store/saving/written-file.ts";
import { useWords } from "../store/store.ts";
import { useSaving } from "./saving.tsx";
import { stepWords } from "./words.ts";
import "./save-row.css";

/** A file that can be saved beside the picture. */
interface SavedAs {
  /** What the button says: “CSV”. */
  readonly label: string;
  /** The end of the file's name: `csv`. */
  readonly end: string;
  /** The file; written when it is asked for. */
  file(): Promise<WrittenFile>;
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
  const { save, said } = useSaving();
  const picture = async (end: "svg" | "png"): Promise<WrittenFile> => {
    if (figure.current === null) throw new Error("there is no picture");
    const { pictureOf, pngOf } = await import("../figures/picture.ts");
    const drawn = pictureOf(figure.current);
    return end === "svg" ? textFile(drawn.svg, "image/svg+xml") : { kind: "written", file: await pngOf(drawn) };
  };
  return (
    <fieldset className="save-row">
      <legend className="visually-hidden">{words.saveOf(what)}</legend>
      <span aria-hidden="true">{words.saveAs}</span>
      {files.map(({ label, end, file }) => (
        <Button key={end} look="quiet" onClick={() => void save(`${name}.${end}`, file)}>
          {label}
        </Button>
      ))}
      {(["svg", "png"] as const).map((end) => (
        <Button key={end} look="quiet" onClick={() => void save(`${name}.${end}`, () => picture(end))}>
          {words.picture(end.toUpperCase())}
        </Button>
      ))}
      {said}
    </fieldset>
  );
}
