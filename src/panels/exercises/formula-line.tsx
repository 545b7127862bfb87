import { Formula } from "../../formulas/formula.tsx";
import { useKeyboardScroll } from "../../formulas/use-keyboard-scroll.ts";

/** A formula on a line of its own, which scrolls where it is wider than its place. `name`: what the line is. */
export function FormulaLine({ tex, name }: { readonly tex: string; readonly name: string }) {
  const scroll = useKeyboardScroll<HTMLDivElement>(name);
  return (
    <div ref={scroll} className="formula-line" data-scrolls="">
      <Formula tex={tex} display spoken />
    </div>
  );
}
