import type { ReactNode } from "react";
import { useKeyboardScroll } from "../../../formulas/use-keyboard-scroll.ts";

/** A table within a figure; scrolled by keyboard too where it is wider than its place. */
export function FigureTable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const scroll = useKeyboardScroll<HTMLDivElement>(name);
  return (
    <div ref={scroll} className="figure-table-scroll">
      {children}
    </div>
  );
}
