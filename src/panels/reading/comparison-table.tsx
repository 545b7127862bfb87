import { comparison } from "../../course/equations/comparison.ts";
import { CompareLink } from "../../formulas/compare-link.tsx";
import { comparisonProse } from "../../formulas/comparison-prose.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { CourseLink, Sentence } from "../../formulas/sentence.tsx";
import { useWords } from "../../store/store.ts";
import { readingWords } from "./words.ts";

/** A and B line by line: where the text says it in one table; what is equal rests, what differs stands out. */
export function ComparisonTable() {
  const words = useWords(readingWords);
  const { labels } = useWords(courseProse);
  const notes = useWords(comparisonProse);
  return (
    <>
      <p className="chapter-text">
        <CompareLink />
      </p>
      <div className="table-scroll">
        <table className="comparison-table">
          <thead>
            <tr>
              <th scope="col">{labels.variantA}</th>
              <th scope="col">{labels.variantB}</th>
              <th scope="col">{words.changes}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.map(({ key, a, b, relation }) => (
              <tr key={key} data-relation={relation}>
                <td>
                  <Links ids={a} />
                </td>
                <td>
                  <Links ids={b} />
                </td>
                <td>
                  <span className="comparison-relation">{labels.relations[relation]}</span>{" "}
                  <Sentence source={notes[key]} chapter="B" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Links({ ids }: { readonly ids: (typeof comparison)[number]["a" | "b"] }) {
  return ids.map((id, n) => (
    <span key={id}>
      {n > 0 && " "}
      <CourseLink id={id} />
    </span>
  ));
}
