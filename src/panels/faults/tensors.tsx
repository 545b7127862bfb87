import { memo } from "react";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { faultOf } from "../../course/faults/faults.ts";
import type { Look, Pictured } from "../../course/faults/look.ts";
import { useStore, useWords } from "../../store/store.ts";
import { Picture, scaleOf } from "./picture.tsx";
import { pictureName } from "./picture-name.ts";
import { symptomText } from "./symptom-text.ts";
import { faultsWords } from "./words.ts";

interface TensorsProps {
  readonly fault: FaultId;
  readonly right: Look | null;
  readonly faulty: Look | null;
}

/** The tensor of both programs, drawn to one scale, and the number that it comes down to: drawn anew only where it was looked at anew. */
export const Tensors = memo(function Tensors({ fault, right, faulty }: TensorsProps) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const { tensor, shows } = faultOf(fault);
  const of = (look: Look | null): Pictured | undefined =>
    look?.pictures.find(({ symbol, as }) => symbol === tensor.symbol && as === tensor.as);
  const own = of(faulty);
  const course = of(right);
  const scale = scaleOf([own, course].filter((one) => one !== undefined));
  const number = (look: Look | null): string =>
    look === null ? "–" : symptomText(shows, look.numbers[shows], language);
  return (
    <>
      <p className="faults-tensor-name">{pictureName(tensor, words, language)}</p>
      <div className="faults-pair">
        <div>
          <h4>{words.rightProgram}</h4>
          {course === undefined ? <p>–</p> : <Picture picture={course} scale={scale} of={words.rightProgram} />}
        </div>
        <div>
          <h4>{words.faultyProgram}</h4>
          {own === undefined ? <p>–</p> : <Picture picture={own} scale={scale} of={words.faultyProgram} />}
        </div>
      </div>
      <p className="number">
        {words.statistics[shows]}
        {words.colon} {words.both(number(right), number(faulty))}
      </p>
    </>
  );
});
