import { Loupe } from "../panels/loupe/loupe.tsx";
import { Reading } from "../panels/reading/reading.tsx";
import { Stage } from "../panels/step/stage.tsx";
import { Transport } from "../panels/step/transport.tsx";
import "./course-place.css";

/** The course: reading column, stage, loupe beside them when something is pinned, the transport bar under all. */
export function CoursePlace() {
  return (
    <>
      <div className="course-columns">
        <Reading />
        <Stage />
        <Loupe />
      </div>
      <Transport />
    </>
  );
}
