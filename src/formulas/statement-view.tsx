import { memo, type ReactNode, useMemo } from "react";
import { type Line, resultLine, type Statement } from "../course/equations/equation.ts";
import { statementTex } from "../course/writing/statement-tex.ts";
import { useWords } from "../store/store.ts";
import { Formula } from "./formula.tsx";
import { lettersText, scopeFor } from "./statement-scope.ts";
import { useKeyboardScroll } from "./use-keyboard-scroll.ts";
import type { Shown } from "./use-presentation.ts";
import { useTooWide } from "./use-too-wide.ts";
import { equationWords } from "./words.ts";

interface StatementViewProps {
  readonly shown: Shown;
  readonly statement: Statement;
  /** How many of the lines are there; all of them unless said. */
  readonly lines?: number;
  /** Why a line may be written. */
  readonly reason?: ((line: Line) => ReactNode) | undefined;
  /** Only the left side and the line that stands for the statement. */
  readonly resultOnly?: boolean | undefined;
  /** Whether a line that is too wide is broken at its signs; else it scrolls. */
  readonly breaks?: boolean | undefined;
}

/**
 * One statement: left side, its lines under one another at the equals sign; in symbols, what its indices run over. Once an
 * index has a number there is nothing left for it to run over.
 */
export const StatementView = memo(function StatementView(props: StatementViewProps) {
  const { shown, statement, lines = statement.lines.length, reason, resultOnly = false, breaks = false } = props;
  const { equation, presentation } = shown;
  const words = useWords(equationWords);
  const scroll = useKeyboardScroll<HTMLDivElement>(statement.key);
  // Only in numbers is there another way to write a line that is too wide.
  const flat = useTooWide(scroll, breaks && presentation.face === "numbers");
  const { tex, letters } = useMemo(() => {
    const fitted = presentation.scope === null ? null : scopeFor(statement, presentation.scope);
    return {
      tex: statementTex(equation, statement, { ...presentation, scope: fitted?.scope ?? null, flat }),
      letters: lettersText(fitted?.moved ?? {}),
    };
  }, [equation, statement, presentation, flat]);
  const rows = resultOnly
    ? tex.lines.filter(({ key }) => key === resultLine(statement)?.key)
    : tex.lines.slice(0, lines);
  const whole = lines >= statement.lines.length;
  const reasonOf = (key: string): ReactNode => {
    const line = statement.lines.find((one) => one.key === key);
    return line === undefined ? null : reason?.(line);
  };
  return (
    <div className="statement" data-breaks={breaks || undefined} data-letters={letters}>
      <div ref={scroll} className="statement-scroll" data-scrolls="">
        <div className="statement-lines" aria-hidden="true">
          {rows.map(({ key, tex: right, addition }, n) => (
            <div key={key} className="statement-line">
              <span className="statement-left">{n === 0 && <Formula tex={tex.left} display />}</span>
              <span className="statement-right">
                <Formula tex={right} display />
                {n === rows.length - 1 && whole && tex.result !== null && (
                  <Formula tex={tex.result} display className="statement-result" />
                )}
                {addition && (
                  <abbr className="addition-mark" title={words.additionLong}>
                    +
                  </abbr>
                )}
              </span>
              {reason !== undefined && <span className="statement-reason">{reasonOf(key)}</span>}
            </div>
          ))}
        </div>
        {whole && tex.vector !== null && (
          <div className="statement-vector" aria-hidden="true">
            <Formula tex={tex.vector} display />
          </div>
        )}
      </div>
      {presentation.face === "symbols" && tex.where !== "" && (
        <span className="statement-where" aria-hidden="true">
          <Formula tex={tex.where} />
        </span>
      )}
    </div>
  );
});
