import { memo, useMemo } from "react";
import type { Conventions } from "../../core/network.ts";
import type { Expression } from "../../course/algebra/expression.ts";
import { costLetter } from "../../course/equations/equation.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import type { WrongLine } from "../../course/faults/wrong-line.ts";
import { wrongLines } from "../../course/faults/wrong-lines.ts";
import { expressionTex } from "../../course/writing/tex.ts";
import { writing } from "../../course/writing/writing.ts";
import { Formula } from "../../formulas/formula.tsx";
import { CourseLink } from "../../formulas/sentence.tsx";
import { useKeyboardScroll } from "../../formulas/use-keyboard-scroll.ts";
import { useStore, useWords } from "../../store/store.ts";
import { faultsWords } from "./words.ts";

interface WrongLinesProps {
  readonly fault: FaultId;
  readonly conventions: Conventions;
}

/** The program's wrong line under the course's right one, what differs marked in both; a sentence where no line is wrong. */
export const WrongLines = memo(function WrongLines({ fault, conventions }: WrongLinesProps) {
  const words = useWords(faultsWords);
  const lines = useMemo(() => wrongLines(fault, conventions), [fault, conventions]);
  if (lines.length === 0) return <p className="faults-small">{words.noLine}</p>;
  return (
    <div className="faults-lines">
      {lines.map((line) => (
        <LinePair key={line.statement.key} line={line} conventions={conventions} />
      ))}
      <p className="faults-small">{words.marked}</p>
    </div>
  );
});

function LinePair({ line, conventions }: { readonly line: WrongLine; readonly conventions: Conventions }) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const { equation, left, right, wrongLeft, wrong } = line;
  const w = writing({
    face: "symbols",
    language,
    letter: costLetter(equation.group, conventions.output),
    scope: null,
  });
  const tex = (one: Expression, other: Expression): string => `${expressionTex(one, w)} = ${expressionTex(other, w)}`;
  return (
    <dl className="faults-line-pair">
      <div>
        <dt>
          {words.rightLine} <CourseLink id={equation.id} />
        </dt>
        <dd>
          <Line name={words.rightLine} tex={tex(left, right)} />
        </dd>
      </div>
      <div>
        <dt>{words.wrongLine}</dt>
        <dd>
          <Line name={words.wrongLine} tex={tex(wrongLeft, wrong)} />
        </dd>
      </div>
    </dl>
  );
}

/** A formula that scrolls where it is wider than its place. */
function Line({ tex, name }: { readonly tex: string; readonly name: string }) {
  const scroll = useKeyboardScroll<HTMLDivElement>(name);
  return (
    <div ref={scroll} className="faults-formula" data-scrolls="">
      <Formula tex={tex} display spoken />
    </div>
  );
}
