import { MathText } from "../../formulas/math-text.tsx";
import { exampleOf } from "../../setup/examples.ts";
import { useStore, useWords } from "../../store/store.ts";
import { isTouring } from "../../store/view/tour.ts";
import { CorrectionPanel } from "../correction-panel.tsx";
import { CourseNames } from "../course-names.tsx";
import { CellEditor } from "./cell-editor.tsx";
import { NetworkDrawing } from "./network-drawing.tsx";
import { NumbersForm } from "./numbers-form.tsx";
import { StepWorking } from "./step-working.tsx";
import { drawingWords } from "./words.ts";

/** The small network: drawn, its step worked out in numbers, and what can be changed about it. */
export function SmallStage() {
  const words = useWords(drawingWords);
  const touring = useStore(isTouring);
  const ready = useStore((state) => exampleOf(state.setup));
  return (
    <div>
      {ready !== null && !touring && (
        <p className="drawing-caption">
          <MathText>{words.exampleTold[ready]}</MathText>
        </p>
      )}
      <NetworkDrawing />
      <CourseNames />
      <CorrectionPanel />
      <StepWorking />
      {!touring && (
        <>
          <CellEditor />
          <NumbersForm />
        </>
      )}
    </div>
  );
}
