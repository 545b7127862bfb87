// biome-ignore-all lint/a11y/useSemanticElements: 784 cells of a table would be read one by one; only the active one stands in the DOM
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, aria-activedescendant tells the cell
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { imageSide, imageSize } from "../../digits/mnist-sizes.ts";
import { walked } from "../../figures/roving.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { retouch } from "../../store/drawing/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import { drawWords } from "./words.ts";

/** What + and − change a grey level by. */
const greyStep = 32;
const everywhere = { rows: imageSide, columns: imageSide, cell: () => true };
const blank = new Uint8Array(imageSize);

interface Pixel {
  readonly row: number;
  readonly column: number;
}

/** The image as a grid whose pixels can be changed one by one: with the keyboard alone, or by touching and dragging. */
export function PixelGrid() {
  const words = useWords(drawWords);
  const help = useId();
  const cellId = useId();
  const image = useStore((state) => state.draw.picture?.image ?? null) ?? blank;
  const [at, go] = useState<Pixel>({ row: 13, column: 13 });
  /** The grey that a pointer under way paints with. */
  const painting = useRef<number | null>(null);
  const place = (pixel: Pixel): number => imageSide * pixel.row + pixel.column;
  const grey = image[place(at)] ?? 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const next = walked(everywhere, at, event.key, event.ctrlKey);
    const changed = next === null ? greyAfter(grey, event.key) : null;
    if (next === null && changed === null) return;
    event.preventDefault();
    if (next !== null) go(next);
    if (changed !== null) retouch(place(at), changed);
  };

  const pixelUnder = (event: PointerEvent<HTMLElement>): Pixel | null => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - bounds.top) / bounds.height) * imageSide);
    const column = Math.floor(((event.clientX - bounds.left) / bounds.width) * imageSide);
    return row >= 0 && row < imageSide && column >= 0 && column < imageSide ? { row, column } : null;
  };
  const paint = (event: PointerEvent<HTMLElement>): void => {
    const pixel = pixelUnder(event);
    if (pixel === null || painting.current === null) return;
    go(pixel);
    retouch(place(pixel), painting.current);
  };

  return (
    <div className="pixel-grid">
      <p id={help} className="draw-small">
        {words.gridHelp}
      </p>
      <div
        role="grid"
        className="pixel-surface"
        tabIndex={0}
        aria-label={words.grid}
        aria-describedby={help}
        aria-rowcount={imageSide}
        aria-colcount={imageSide}
        aria-activedescendant={cellId}
        data-takes-keys
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const pixel = pixelUnder(event);
          if (pixel === null || !event.isPrimary || event.button !== 0) return;
          painting.current = (image[place(pixel)] ?? 0) >= 128 ? 0 : 255;
          paint(event);
        }}
        onPointerMove={paint}
        onPointerUp={() => {
          painting.current = null;
        }}
        onPointerCancel={() => {
          painting.current = null;
        }}
        onPointerLeave={() => {
          painting.current = null;
        }}
      >
        <Thumbnail image={image} />
        <svg className="pixel-lines" viewBox={`0 0 ${imageSide} ${imageSide}`} aria-hidden="true">
          <rect className="pixel-box" x={4} y={4} width={20} height={20} />
          <rect className="pixel-active" x={at.column} y={at.row} width={1} height={1} />
        </svg>
        <div role="row" className="visually-hidden" aria-rowindex={at.row + 1}>
          <div role="gridcell" id={cellId} tabIndex={-1} aria-colindex={at.column + 1}>
            {words.gridCell(at.row, at.column, grey)}
          </div>
        </div>
      </div>
      <p className="draw-small number" aria-hidden="true">
        {words.gridCell(at.row, at.column, grey)}
      </p>
    </div>
  );
}

/** What a key makes of a grey level; null for a key that changes none. */
export function greyAfter(grey: number, key: string): number | null {
  switch (key) {
    case " ":
    case "Enter":
      return grey >= 128 ? 0 : 255;
    case "+":
    case "=":
      return Math.min(255, grey + greyStep);
    case "-":
    case "−":
      return Math.max(0, grey - greyStep);
    case "Delete":
    case "Backspace":
      return 0;
    default:
      return null;
  }
}
