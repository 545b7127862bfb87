import { courseLabel, type Phase } from "../../course/text/identifiers.ts";
import { chapterProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { anchorOf } from "../../formulas/go-to-course.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";

/** One of the three phases of the method M. */
export function PhaseBlock({ id }: { readonly id: Phase }) {
  const { phases } = useWords(chapterProse.M);
  const { title, lines } = phases[id];
  return (
    <div id={anchorOf(id)} className="phase" tabIndex={-1}>
      <h3 className="phase-title">
        <span className="remark-badge">{courseLabel(id)}</span> <Sentence source={title} chapter="M" />
      </h3>
      <ul className="phase-lines">
        {lines.map((line) => (
          <li key={line} data-letters="">
            <Sentence source={line} chapter="M" />
          </li>
        ))}
      </ul>
      {id === "M3" && <EquationView id="M3" controls={false} />}
    </div>
  );
}
