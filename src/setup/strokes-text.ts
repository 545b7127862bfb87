import type { Stroke, StrokePoint } from "../digits/strokes.ts";

/** 64 signs that an address takes as they are. Five bits each; the second half says that more follow. */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values: ReadonlyMap<string, number> = new Map(Array.from(signs, (sign, value) => [sign, value]));
/** Seven signs of five bits: more than any coordinate needs. */
const mostSigns = 7;

/**
 * Strokes as text for an address, one after the other, a point between them: each position as its way from the one before,
 * from (0, 0) at first. Coordinates are whole numbers; a digit drawn by hand takes some three signs a position.
 */
export function strokesText(strokes: readonly Stroke[]): string {
  let last: StrokePoint = { x: 0, y: 0 };
  return strokes
    .map((points) =>
      points
        .map((point) => {
          const way = signsOf(point.x - last.x) + signsOf(point.y - last.y);
          last = point;
          return way;
        })
        .join(""),
    )
    .join(".");
}

/** The strokes that `strokesText` wrote; null for any other text. */
export function strokesFrom(text: string): Stroke[] | null {
  let last: StrokePoint = { x: 0, y: 0 };
  const strokes: Stroke[] = [];
  for (const part of text.split(".")) {
    const ways = numbersOf(part);
    if (ways === null || ways.length === 0 || ways.length % 2 !== 0) return null;
    const points: StrokePoint[] = [];
    for (let n = 0; n < ways.length; n += 2) {
      last = { x: last.x + (ways[n] ?? 0), y: last.y + (ways[n + 1] ?? 0) };
      points.push(last);
    }
    strokes.push(points);
  }
  return strokes;
}

/** Small numbers of either sign in few signs: 0, −1, 1, −2, … become 0, 1, 2, 3, …. */
function signsOf(way: number): string {
  let rest = way < 0 ? -2 * way - 1 : 2 * way;
  let text = "";
  while (rest >= 32) {
    text += signs[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + signs[rest];
}

function numbersOf(text: string): number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let count = 0;
  for (const sign of text) {
    const bits = values.get(sign);
    if (bits === undefined || count === mostSigns) return null;
    value += (bits % 32) * 32 ** count;
    count += 1;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    count = 0;
  }
  return count === 0 ? numbers : null;
}
