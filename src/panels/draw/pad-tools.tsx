import { useRef } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { clearPad, isEmpty, redo, undo } from "../../store/drawing/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { PadTool } from "./use-hand.ts";
import { drawWords } from "./words.ts";

interface PadToolsProps {
  readonly tool: PadTool;
  readonly onTool: (tool: PadTool) => void;
}

/** Pen or eraser, a step back or forward, an empty pad. */
export function PadTools({ tool, onTool }: PadToolsProps) {
  const words = useWords(drawWords);
  const { past, present, future } = useStore((state) => state.draw.history);
  const tools = useRef<HTMLDivElement>(null);
  // A button that has nothing left to do is disabled, and would take the focus with it: the pad has it then.
  const did = (act: () => void): void => {
    act();
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      const lost = focused === document.body || (focused instanceof HTMLButtonElement && focused.disabled);
      if (lost) tools.current?.parentElement?.querySelector<HTMLElement>(".pad")?.focus({ preventScroll: true });
    });
  };
  return (
    <div className="pad-tools" ref={tools}>
      <Choice
        label={words.tool}
        labelHidden
        options={(["pen", "eraser"] as const).map((value) => ({ value, label: words.tools[value] }))}
        value={tool}
        onChange={onTool}
      />
      <Button onClick={() => did(undo)} disabled={past.length === 0}>
        {words.undo}
      </Button>
      <Button onClick={() => did(redo)} disabled={future.length === 0}>
        {words.redo}
      </Button>
      <Button onClick={() => did(clearPad)} disabled={isEmpty(present)}>
        {words.clear}
      </Button>
    </div>
  );
}
