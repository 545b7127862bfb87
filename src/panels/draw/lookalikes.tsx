import { countText } from "../../course/writing/plain-numbers.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { drawWords } from "./words.ts";

/** How many are found. */
const usual = 5;

/** The training digits that look most like the drawing, so that the reader sees what it resembles. */
export function Lookalikes() {
  const words = useWords(drawWords);
  const language = useStore((state) => state.view.language);
  const lookalikes = useStore((state) => state.draw.lookalikes);
  return (
    <section className="lookalikes" aria-labelledby="lookalikes-title">
      <h3 id="lookalikes-title">{words.lookalikes}</h3>
      {lookalikes.length === 0 ? (
        <>
          <p className="draw-small">{words.lookalikesNone}</p>
          <ul aria-hidden="true">
            {Array.from({ length: usual }, (_, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: empty frames are their places
              <li key={n} className="lookalike-ghost" />
            ))}
          </ul>
        </>
      ) : (
        <ul>
          {lookalikes.map(({ index, image, label }) => (
            <li key={index}>
              <Thumbnail image={image} label={words.lookalike(label, countText(index, language))} />
              <span className="number" aria-hidden="true">
                {label}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
