import { type KeyboardEvent, useId, useRef } from "react";
import { padSide } from "../../setup/pad.ts";
import { isEmpty, redo, undo } from "../../store/drawing/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import { pointCount, type UnderWay } from "./pen-track.ts";
import { eraserRadius, type PadTool, useHand } from "./use-hand.ts";
import { useKeyPen } from "./use-key-pen.ts";
import { usePadSurface } from "./use-pad-surface.ts";
import type { DrawWords } from "./words.fr.ts";
import { drawWords } from "./words.ts";

/** The pad: mouse, pen and finger draw as pointers, the arrow keys as a pen of their own. */
export function Pad({ tool }: { readonly tool: PadTool }) {
  const words = useWords(drawWords);
  const help = useId();
  const present = useStore((state) => state.draw.history.present);
  const strokeUnderPen = useStore((state) => state.draw.pen);
  const underWay = useRef<UnderWay | null>(null);
  const keyPen = useKeyPen();
  const surface = usePadSurface(present.strokes, keyPen.stroke, underWay);
  const { rubbing, full, ...pointer } = useHand(tool, surface, underWay, keyPen.rest);

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    keyPen.onKeyDown(event);
  };

  const empty = isEmpty(present) && strokeUnderPen === null;
  const pen = keyPen.at;
  return (
    <div className="pad-frame">
      <div
        role="application"
        aria-label={words.pad}
        aria-roledescription={words.padRole}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys draw on it
        tabIndex={0}
        className="pad"
        data-tool={tool}
        data-takes-keys
        data-points={pointCount(present.strokes)}
        data-strokes={present.strokes.length}
        {...pointer}
        // A finger that rests on the pad draws a dot; it asks for no menu.
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onBlur={keyPen.rest}
      >
        <canvas ref={surface.canvas} className="pad-canvas" />
        {empty && (
          <p className="pad-prompt" aria-hidden="true">
            <strong>{words.prompt}</strong>
            <span>{words.promptKeys}</span>
          </p>
        )}
        <svg className="pad-marks" viewBox={`0 0 ${padSide} ${padSide}`} aria-hidden="true">
          {rubbing !== null && <circle className="pad-eraser" cx={rubbing.x} cy={rubbing.y} r={eraserRadius} />}
          <g className="pad-key-pen" data-down={keyPen.stroke !== null} transform={`translate(${pen.x} ${pen.y})`}>
            <path d="M-14 0H14M0 -14V14" />
            <circle r={7} />
          </g>
        </svg>
      </div>
      <p id={help} className="draw-small pad-help">
        {words.padHelp}
      </p>
      <p role="status" className={full ? "draw-said" : "visually-hidden"}>
        {full ? words.padFull : saidOf(keyPen.said, words)}
      </p>
    </div>
  );
}

function saidOf(said: ReturnType<typeof useKeyPen>["said"], words: DrawWords): string {
  if (said === null) return "";
  return typeof said === "string" ? words[said] : words.penAt(said);
}
