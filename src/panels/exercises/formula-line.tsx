import { Formula } from "../../formulas/formula.tsx";
import { Said } from "../../formulas/said.tsx";
import { useKeyboardScroll } from "../../formulas/use-keyboard-scroll.ts";

interface FormulaLineProps {
  readonly tex: string;
  /** What the line is. */
  readonly name: string;
  /** The line in words, where its MathML would leave out a part: an empty box. */
  readonly said?: string | undefined;
}

/** A formula on a line of its own, which scrolls where it is wider than its place. */
export function FormulaLine({ tex, name, said }: FormulaLineProps) {
  const scroll = useKeyboardScroll<HTMLDivElement>(name);
  return (
    <div ref={scroll} className="formula-line" data-scrolls="">
      <Formula tex={tex} display spoken={said === undefined} />
      {said !== undefined && <Said>{said}</Said>}
    </div>
  );
}
