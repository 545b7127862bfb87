import { type Conventions, depth } from "../../../core/network.ts";
import { firstIndices } from "../../../course/algebra/index-values.ts";
import { costLetter, type Statement } from "../../../course/equations/equation.ts";
import { equationOf } from "../../../course/equations/equations.ts";
import { type Applied, statementsOfStep } from "../../../course/method/step-equations.ts";
import { type StepId, stepIds } from "../../../course/method/step-id.ts";
import type { SymbolId } from "../../../course/symbols/cell.ts";
import { cellKey } from "../../../course/symbols/cell.ts";
import { roleOf } from "../../../course/symbols/quantity.ts";
import { symbolOf } from "../../../course/symbols/symbols.ts";
import type { Sentence as Source } from "../../../course/text/inline.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { notesOnNumbers } from "../../../formulas/note-on-numbers.ts";
import { Sentence } from "../../../formulas/sentence.tsx";
import { StatementView } from "../../../formulas/statement-view.tsx";
import { useKeyboardScroll } from "../../../formulas/use-keyboard-scroll.ts";
import { type Shown, shownOf } from "../../../formulas/use-presentation.ts";
import { equationWords } from "../../../formulas/words.ts";
import { conventionsOf } from "../../../store/network/passes.ts";
import { isOnStage, type SmallPass, smallPass } from "../../../store/network/small-pass.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { Whose } from "./by-hand-box.tsx";
import { cellTex } from "./cell-list.tsx";
import { byHandWords } from "./words.ts";
import { cellsOf } from "./worked.ts";
import "./by-hand.css";

/** The method run on the small network: a row for each line of it, with the numbers that it gives. */
export function AlgorithmTable({ lead }: { readonly lead: Source }) {
  const words = useWords(byHandWords).algorithm;
  const output = useStore((state) => state.setup.conventions.output);
  const precision = useStore((state) => state.view.precision);
  const pass = useStore((state) => smallPass(state, "any", output));
  const onStage = useStore((state) => isOnStage(state, pass));
  const scroll = useKeyboardScroll<HTMLDivElement>(words.caption);
  return (
    <section className="algorithm" aria-label={words.caption} data-elsewhere={onStage ? undefined : ""}>
      <p className="chapter-text" data-letters="">
        <Sentence source={lead} chapter="M" />
      </p>
      <Whose pass={pass} />
      <p className="by-hand-whose">{words.rounded(precision + guard)}</p>
      <div ref={scroll} className="table-scroll">
        <table className="algorithm-table">
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.numbers}</th>
            </tr>
          </thead>
          <tbody>
            {stepIds.map((step) => (
              <StepRows key={step} step={step} pass={pass} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Digits more than the reader asked for: what one goes on from, as in the lines worked out. */
const guard = 2;

/** Whether the method carries a symbol from one line to the next; the links that derive it are in the chapters before. */
function isCarried(id: SymbolId): boolean {
  const role = roleOf(id);
  const { family, step } = symbolOf(id);
  return role === undefined ? family === "weights" && step === "3c" : role !== "link";
}

/** M.3: the corrections are added. */
function corrected(conventions: Conventions): readonly Applied[] {
  const equation = equationOf("M3");
  return equation.statements(conventions).map((statement) => ({ equation, statement }));
}

function StepRows({ step, pass }: { readonly step: StepId; readonly pass: SmallPass }) {
  const words = useWords(byHandWords).algorithm;
  const notes = useWords(equationWords);
  const language = useStore((state) => state.view.language);
  const precision = useStore((state) => state.view.precision);
  const output = useStore((state) => state.setup.conventions.output);
  const trace = pass.traces[output];
  const chosen = { ...conventionsOf(pass), output };
  const asked = { language, precision, chosen, traces: pass.traces, indices: firstIndices };
  const placed = [...statementsOfStep(step, chosen, depth(trace.spec)), ...(step === "3c" ? corrected(chosen) : [])];
  const rows = placed.flatMap(({ equation, statement }) => {
    const { left } = statement;
    if (left.kind !== "ref" || left.indices.includes(0) || !isCarried(left.symbol)) return [];
    return [{ equation, statement, symbol: left.symbol }];
  });
  const cells = (symbol: SymbolId, group: string) =>
    cellsOf(trace, symbol).map((cell) => (
      <li key={cellKey(cell)}>
        <Formula
          tex={cellTex(cell, trace, costLetter(group, output), { digits: precision + guard, language })}
          spoken
        />
      </li>
    ));
  return rows.map(({ equation, statement, symbol }, n) => (
    <tr key={statement.key}>
      {n === 0 && (
        <th scope="rowgroup" rowSpan={rows.length}>
          {step}
        </th>
      )}
      <td>
        {symbol === "X" ? (
          words.input
        ) : (
          <WrittenStatement shown={shownOf(asked, equation.id, "symbols")} statement={statement} />
        )}
        {notesOnNumbers(shownOf(asked, equation.id, "numbers"), [statement]).map((note) => (
          <p key={note} className="equation-note">
            {notes[note]}
          </p>
        ))}
      </td>
      <td>
        <ul className="by-hand-cells">
          {cells(symbol, equation.group)}
          {step === "3c" && n === rows.length - 1 && cells("newBatchCost", equation.group)}
        </ul>
      </td>
    </tr>
  ));
}

/** A statement as the course writes it: A3 with its 2, whatever the network's cost. */
function WrittenStatement({ shown, statement }: { readonly shown: Shown; readonly statement: Statement }) {
  const written = shown.equation.statements(shown.conventions).find(({ key }) => key === statement.key);
  return <StatementView shown={shown} statement={written ?? statement} resultOnly />;
}
