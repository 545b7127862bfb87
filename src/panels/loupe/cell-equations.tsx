import { Fragment, useMemo } from "react";
import { Choice } from "../../controls/choice.tsx";
import type { Instance } from "../../course/algebra/graph.ts";
import type { EquationId } from "../../course/equations/equation.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { EquationView } from "../../formulas/equation-view.tsx";
import { ProgramPart } from "../../formulas/program/program-part.tsx";
import { equationWords } from "../../formulas/words.ts";
import type { Face } from "../../setup/view.ts";
import { useWords } from "../../store/store.ts";
import { loupeWords } from "./words.ts";

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

interface CellEquationsProps {
  readonly cell: Cell;
  readonly producers: readonly Instance[];
  readonly face: Face;
  readonly onFace: (face: Face) => void;
}

/** The equations that compute a cell, the one that the method applies first, at the cell's indices. */
export function CellEquations({ cell, producers, face, onFace }: CellEquationsProps) {
  const words = useWords(loupeWords);
  const { faces: names } = useWords(equationWords);
  const groups = useMemo(() => byEquation(producers), [producers]);
  const [first, ...others] = groups;
  const programOf = useMemo(() => (first === undefined ? [] : [first.id]), [first]);
  return (
    <section className="loupe-part loupe-equations" aria-label={words.equation}>
      <h3>{words.equation}</h3>
      {first === undefined ? (
        <p className="loupe-note">{cell.symbol === "X" ? words.typed : words.given}</p>
      ) : (
        <>
          <Choice
            label={words.face}
            labelHidden
            options={faces.map((value) => ({ value, label: names[value] }))}
            value={face}
            onChange={onFace}
          />
          <EquationView id={first.id} only={first.keys} controls={false} face={face} />
          <ProgramPart key={first.id} ids={programOf} />
          {others.length > 0 && (
            <details>
              <summary>{words.otherEquations(others.length)}</summary>
              {others.map(({ id, keys }) => (
                <Fragment key={id}>
                  <EquationView id={id} only={keys} controls={false} face={face} />
                </Fragment>
              ))}
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface Group {
  readonly id: EquationId;
  readonly keys: readonly string[];
}

/** The statements' keys, by the equation that they belong to. */
function byEquation(producers: readonly Instance[]): readonly Group[] {
  const groups = new Map<EquationId, string[]>();
  for (const { equation, statement } of producers) {
    const keys = groups.get(equation.id) ?? [];
    groups.set(equation.id, [...keys, statement.key]);
  }
  return [...groups].map(([id, keys]) => ({ id, keys }));
}
