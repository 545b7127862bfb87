import { useMemo } from "react";
import type { Trace } from "../../../core/trace.ts";
import { firstIndices } from "../../../course/algebra/index-values.ts";
import { costLetter } from "../../../course/equations/equation.ts";
import { type Cell, cellKey } from "../../../course/symbols/cell.ts";
import { cellValue } from "../../../course/symbols/symbols.ts";
import { type FaultByHand, type FaultByHandId, faultsByHand } from "../../../course/text/faults-by-hand.ts";
import { numberTex } from "../../../course/writing/numbers.ts";
import { chapterProse } from "../../../formulas/course-prose.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { Sentence } from "../../../formulas/sentence.tsx";
import { useKeyboardScroll } from "../../../formulas/use-keyboard-scroll.ts";
import { changedPass, isOnStage, smallPass } from "../../../store/network/small-pass.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { FoldingBox, Whose, WorkedOut } from "./by-hand-box.tsx";
import { cellName } from "./cell-list.tsx";
import { byHandWords } from "./words.ts";
import { cellsOf, workedLines, wrongLines } from "./worked.ts";
import "./by-hand.css";

/** Chapter P's measurements are section A's. */
const output = "sigmoid";

/** A fault worked out on the small network: the line as it should be and as the program has it, and what comes of it. */
export function FaultBox({ fault }: { readonly fault: FaultByHandId }) {
  const words = useWords(byHandWords);
  const { faultsByHand: prose } = useWords(chapterProse.P);
  return (
    <FoldingBox name={fault === "equal" ? "P1" : fault} first={false} title={words.faults[fault]}>
      <p className="by-hand-lead" data-letters="">
        <Sentence source={prose[fault].lead} chapter="P" />
      </p>
      <FaultyWork fault={fault} />
    </FoldingBox>
  );
}

function FaultyWork({ fault }: { readonly fault: FaultByHandId }) {
  const { faultsByHand: prose } = useWords(chapterProse.P);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const pass = useStore((state) => smallPass(state, "one", output));
  const onStage = useStore((state) => isOnStage(state, pass));
  const { work, found }: FaultByHand = faultsByHand[fault];
  const wrong = useMemo(() => changedPass(pass, faultsByHand[fault]), [pass, fault]);
  const [rightLines, faultyLines] = useMemo(() => {
    const style = { language, precision };
    return [workedLines(work, pass, output, style), wrongLines(work, wrong, output, style)];
  }, [work, pass, wrong, language, precision]);
  return (
    <>
      <Whose pass={pass} />
      <div data-elsewhere={onStage ? undefined : ""}>
        <p className="by-hand-label">
          <Sentence source={prose[fault].right} chapter="P" />
        </p>
        {rightLines.map((line) => (
          <WorkedOut key={line.key} line={line} />
        ))}
      </div>
      {/* Its numbers are those of no network on the page. */}
      <div className="by-hand-wrong" data-elsewhere="">
        <p className="by-hand-label">
          <Sentence source={prose[fault].wrong} chapter="P" />
        </p>
        {faultyLines.map((line) => (
          <WorkedOut key={line.key} line={line} />
        ))}
      </div>
      <Consequences
        fault={fault}
        right={pass.traces[output]}
        wrong={wrong.traces[output]}
        cells={found.flatMap((symbol) => cellsOf(pass.traces[output], symbol))}
      />
    </>
  );
}

interface ConsequencesProps {
  readonly fault: FaultByHandId;
  readonly right: Trace;
  readonly wrong: Trace;
  readonly cells: readonly Cell[];
}

/** What comes of a fault, cell by cell: the right number and the program's. */
function Consequences({ fault, right, wrong, cells }: ConsequencesProps) {
  const words = useWords(byHandWords);
  const { faultsByHand: prose } = useWords(chapterProse.P);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const scroll = useKeyboardScroll<HTMLDivElement>(words.consequences);
  const scope = { trace: right, indices: firstIndices };
  const number = (trace: Trace, cell: Cell): string =>
    numberTex(cellValue(trace, cell) ?? Number.NaN, { digits: precision, language });
  return (
    <div ref={scroll} className="table-scroll" data-elsewhere="">
      <table className="fault-table">
        <caption className="by-hand-label">{words.consequences}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Sentence source={prose[fault].right} chapter="P" />
            </th>
            <th scope="col">
              <Sentence source={prose[fault].wrong} chapter="P" />
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cellKey(cell)}>
              <th scope="row">
                <Formula tex={cellName(cell, scope, costLetter("P", output), language)} spoken />
              </th>
              <td>
                <Formula tex={number(right, cell)} spoken />
              </td>
              <td>
                <Formula tex={number(wrong, cell)} spoken />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
