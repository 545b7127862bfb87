import { type ShelfFault, shelfFault } from "../../device/shelf.ts";
import { imageSize } from "../../digits/mnist-sizes.ts";
import type { Stroke } from "../../digits/strokes.ts";
import type { Drawer } from "../kept/preferences.ts";
import type { Drawing } from "./draw-state.ts";

const drawingKey = "deltascope.drawing";

/** What an earlier visit left on the pad. `intact: false` when something was there that could not be read. */
interface RecalledDrawing {
  readonly drawing: Drawing;
  readonly label: number | null;
  readonly intact: boolean;
}

/** Reads what is kept on the device; whatever is not as it should be is left out. */
export function recallDrawing(drawer: Drawer): RecalledDrawing {
  const kept = itemOf(drawer, drawingKey);
  const drawing = kept === null ? null : readDrawing(kept);
  return {
    drawing: drawing?.drawing ?? { strokes: [], pixels: null },
    label: drawing?.label ?? null,
    intact: kept === null || drawing !== null,
  };
}

/** Keeps the drawing on the pad. Returns why the device did not take it (private window, full storage); null where it did. */
export function keepDrawing({ strokes, pixels }: Drawing, label: number | null, drawer: Drawer): ShelfFault | null {
  const flat = strokes.map((points) => points.flatMap(({ x, y }) => [x, y]));
  return put(drawer, drawingKey, JSON.stringify({ strokes: flat, pixels: pixels && Array.from(pixels), label }));
}

function readDrawing(text: string): { drawing: Drawing; label: number | null } | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return null;
    const { strokes, pixels, label } = found as Record<string, unknown>;
    if (!Array.isArray(strokes)) return null;
    const read = strokes.map(readStroke);
    if (read.some((stroke) => stroke === null)) return null;
    const sound = Array.isArray(pixels) && pixels.length === imageSize && pixels.every((grey) => isWhole(grey, 255));
    return {
      drawing: { strokes: read.filter((stroke) => stroke !== null), pixels: sound ? Uint8Array.from(pixels) : null },
      label: isWhole(label, 9) ? Number(label) : null,
    };
  } catch {
    return null;
  }
}

function readStroke(flat: unknown): Stroke | null {
  if (!Array.isArray(flat) || flat.length === 0 || flat.length % 2 !== 0) return null;
  if (!flat.every((value) => typeof value === "number" && Math.abs(value) < 1e6)) return null;
  return Array.from({ length: flat.length / 2 }, (_, n) => ({ x: Number(flat[2 * n]), y: Number(flat[2 * n + 1]) }));
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

function itemOf(drawer: Drawer, key: string): string | null {
  try {
    return drawer.getItem(key);
  } catch {
    return null;
  }
}

function put(drawer: Drawer, key: string, text: string): ShelfFault | null {
  try {
    drawer.setItem(key, text);
    return null;
  } catch (error) {
    return shelfFault(error);
  }
}
