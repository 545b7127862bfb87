import { Choice } from "../../controls/choice.tsx";
import type { Face } from "../../setup/view.ts";
import { useStore, useWords } from "../../store/store.ts";
import { readingWords } from "./words.ts";

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

/** The face of every equation of the page. */
export function PageFace({ turn }: { readonly turn: (face: Face) => void }) {
  const words = useWords(readingWords);
  const face = useStore((state) => state.view.face);
  return (
    <div className="page-face">
      <Choice
        label={words.face}
        labelHidden
        options={faces.map((value) => ({ value, label: words.faces[value] }))}
        value={face}
        onChange={turn}
      />
    </div>
  );
}
