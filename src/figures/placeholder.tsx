import type { CSSProperties, ReactNode } from "react";
import "./figures.css";

interface PlaceholderProps {
  /** The symbol that will stand here, as text or rendered TeX. */
  readonly symbol: ReactNode;
  /** The step that will compute it, in words: "étape 2a". */
  readonly step: ReactNode;
  /** Goes to that step; without it the outline is only a note. */
  readonly onGo?: (() => void) | undefined;
  /** The size of what will stand here, so that nothing moves when it does. */
  readonly style?: CSSProperties | undefined;
}

/** What is not computed yet: an outline that names the step that will. */
export function Placeholder({ symbol, step, onGo, style }: PlaceholderProps) {
  const content = (
    <>
      <span className="figure-placeholder-symbol">{symbol}</span>
      <span className="figure-placeholder-step">{step}</span>
    </>
  );
  return onGo === undefined ? (
    <div className="figure-placeholder" style={style}>
      {content}
    </div>
  ) : (
    <button type="button" className="figure-placeholder" style={style} onClick={onGo}>
      {content}
    </button>
  );
}
