import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { clearPad, isEmpty, redo, undo } from "../../store/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { PadTool } from "./pad.tsx";
import { drawWords } from "./words.ts";

interface PadToolsProps {
  readonly tool: PadTool;
  readonly onTool: (tool: PadTool) => void;
}

/** Pen or eraser, a step back or forward, an empty pad. */
export function PadTools({ tool, onTool }: PadToolsProps) {
  const words = useWords(drawWords);
  const { past, present, future } = useStore((state) => state.draw.history);
  return (
    <div className="pad-tools">
      <Choice
        label={words.tool}
        labelHidden
        options={(["pen", "eraser"] as const).map((value) => ({ value, label: words.tools[value] }))}
        value={tool}
        onChange={onTool}
      />
      <Button onClick={undo} disabled={past.length === 0}>
        {words.undo}
      </Button>
      <Button onClick={redo} disabled={future.length === 0}>
        {words.redo}
      </Button>
      <Button onClick={clearPad} disabled={isEmpty(present)}>
        {words.clear}
      </Button>
    </div>
  );
}
