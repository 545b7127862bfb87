import { faults } from "../../course/faults/faults.ts";
import type { ExperimentId } from "../../course/text/identifiers.ts";
import { chapterProse, courseProse } from "../../formulas/course-prose.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { FaultLink } from "../../formulas/fault-link.tsx";
import { anchorOf } from "../../formulas/go-to-course.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";

/** One line of the notes' debugging page: what the notes say, why it matters, what to try, what was measured. */
export function ExperimentBlock({ id }: { readonly id: ExperimentId }) {
  const { labels } = useWords(courseProse);
  const { experiments } = useWords(chapterProse.P);
  const { title, notes, why, attempt, measured } = experiments[id];
  return (
    <div id={anchorOf(id)} className="experiment" tabIndex={-1}>
      <h3 className="chapter-heading">
        <span className="remark-badge">{id}</span> <Sentence source={title} chapter="P" />
      </h3>
      <blockquote className="experiment-notes">
        <p className="experiment-label">{labels.notes}</p>
        <p>
          <Sentence source={notes} chapter="P" />
        </p>
      </blockquote>
      <h4 className="experiment-label">{labels.why}</h4>
      <p className="chapter-text" data-letters="">
        <Sentence source={why} chapter="P" />
      </p>
      <EquationView id={id} />
      <h4 className="experiment-label">{labels.attempt}</h4>
      <p className="chapter-text" data-letters="">
        <Sentence source={attempt} chapter="P" />
      </p>
      <ul className="experiment-runs" aria-label={labels.runs}>
        {faults
          .filter(({ told }) => told === id)
          .map((fault) => (
            <li key={fault.id}>
              {labels.run} <FaultLink fault={fault.id} />
            </li>
          ))}
      </ul>
      <div className="chapter-aside" data-letters="">
        <h4 className="experiment-label">
          {labels.measured} <span className="addition-label">{labels.addition}</span>
        </h4>
        <p className="chapter-text">
          <Sentence source={measured} chapter="P" />
        </p>
      </div>
    </div>
  );
}
