import { useMemo } from "react";
import type { FaultId } from "../course/faults/fault-id.ts";
import { wrongLineTex } from "../course/faults/wrong-line-tex.ts";
import { wrongLines } from "../course/faults/wrong-lines.ts";
import { Formula } from "../formulas/formula.tsx";
import { CourseLink } from "../formulas/sentence.tsx";
import { useKeyboardScroll } from "../formulas/use-keyboard-scroll.ts";
import { useStore, useWords } from "../store/store.ts";
import { appWords } from "./words.ts";

/** The lines that a faulty program applies in the place of the course's; nothing for a fault of the first weights. */
export function FaultyFormulas({ fault }: { readonly fault: FaultId }) {
  const words = useWords(appWords);
  const language = useStore((state) => state.view.language);
  const conventions = useStore((state) => state.setup.conventions);
  const lines = useMemo(() => wrongLines(fault, conventions), [fault, conventions]);
  return lines.map((line) => (
    <span key={line.statement.key} className="notice-formula">
      <span>
        {words.insteadOf} <CourseLink id={line.equation.id} />
      </span>
      <Scrolled name={words.insteadOf} tex={wrongLineTex(line, conventions, language).wrong} />
    </span>
  ));
}

/** A formula that scrolls where it is wider than the notice. */
function Scrolled({ name, tex }: { readonly name: string; readonly tex: string }) {
  const scroll = useKeyboardScroll<HTMLDivElement>(name);
  return (
    <div ref={scroll} className="notice-scroll" data-scrolls="">
      <Formula tex={tex} spoken />
    </div>
  );
}
