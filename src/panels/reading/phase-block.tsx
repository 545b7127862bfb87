import { courseLabel, type Phase } from "../../course/chapters.ts";
import { useWords } from "../../store/store.ts";
import { EquationView } from "../equation/equation-view.tsx";
import { courseProse } from "./course-prose.ts";
import { anchorOf } from "./go-to-course.ts";
import { Sentence } from "./sentence.tsx";

/** One of the three phases of the method M. */
export function PhaseBlock({ id }: { readonly id: Phase }) {
  const { phases } = useWords(courseProse);
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
