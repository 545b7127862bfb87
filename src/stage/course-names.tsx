import { Fragment } from "react";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";

/** What the course's own words in the names of tensors mean: sortie, caché. Nothing where the page is in their language. */
export function CourseNames() {
  const { courseNames } = useWords(stepWords);
  if (courseNames.length === 0) return null;
  return (
    <p className="stage-told">
      {courseNames.map(([name, meaning], n) => (
        <Fragment key={name}>
          {n > 0 && ", "}
          <span className="course-name" lang="fr" translate="no">
            {name}
          </span>
          : {meaning}
        </Fragment>
      ))}
    </p>
  );
}
