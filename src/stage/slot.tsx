import type { CSSProperties, ReactNode } from "react";
import type { OutputKind } from "../core/network.ts";
import type { StepId } from "../course/method/step-id.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { Placeholder } from "../figures/placeholder.tsx";
import { MathName } from "../formulas/math-name.tsx";
import { goToStep } from "../store/steps.ts";
import { useStore, useWords } from "../store/store.ts";
import { FigureBoundary } from "./figure-boundary.tsx";
import type { Standing } from "./flow.ts";
import { useToldFigure } from "./use-told-figure.ts";
import { stepWords } from "./words.ts";
import "./slot.css";

interface SlotProps {
  /** What stands here, as the thin lines find it. */
  readonly tensor: string;
  readonly symbol: SymbolId;
  readonly at: readonly (string | number)[];
  readonly cost: string;
  readonly standing: Standing;
  /** The step that computes it, null for what is there before. */
  readonly step: StepId | null;
  readonly height: number;
  /** The other output, where it gives other values. */
  readonly differsFrom?: OutputKind | null;
  /** Shown at the end of the caption. */
  readonly aside?: ReactNode;
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A tensor's place on the stage: its name, then its figure, or the outline that names the step that will compute it. */
export function Slot(props: SlotProps) {
  const { tensor, symbol, at, cost, standing, step, height, differsFrom, aside, style, className, children } = props;
  const words = useWords(stepWords);
  const values = useStore((state) => state.traces);
  const told = useToldFigure() === tensor;
  const pending = standing === "pending" && step !== null;
  return (
    <div
      className={`slot ${className ?? ""}`}
      data-tensor={tensor}
      data-standing={standing}
      data-told={told || undefined}
      style={style}
    >
      {pending ? (
        <Placeholder
          symbol={<MathName symbol={symbol} at={at} cost={cost} />}
          step={words.step(step)}
          onGo={() => goToStep(step)}
          style={{ height: height + 40, minHeight: 0 }}
        />
      ) : (
        <>
          <div className="slot-head">
            <MathName symbol={symbol} at={at} cost={cost} />
            {differsFrom && (
              <span className="slot-differs" title={words.differs[differsFrom]}>
                <span aria-hidden="true">≠</span>
                <span className="visually-hidden">{words.differs[differsFrom]}</span>
              </span>
            )}
            {aside}
          </div>
          <div className="slot-figure">
            <FigureBoundary of={values}>{children}</FigureBoundary>
          </div>
        </>
      )}
    </div>
  );
}
