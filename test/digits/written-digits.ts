import { smoothPaths } from "../../src/digits/smooth-path.ts";
import type { Stroke } from "../../src/digits/strokes.ts";
import { variedStrokes } from "../../src/digits/vary.ts";

/** One way of writing one digit. */
export interface WrittenStyle {
  readonly label: number;
  readonly style: string;
  readonly strokes: readonly Stroke[];
}

/** A stroke through the points given as x, y, x, y …; a digit is 100 high, y down. */
function through(...coordinates: number[]): Stroke {
  return Array.from({ length: coordinates.length / 2 }, (_, n) => ({
    x: coordinates[2 * n] ?? 0,
    y: coordinates[2 * n + 1] ?? 0,
  }));
}

function written(label: number, style: string, ...strokes: Stroke[]): WrittenStyle {
  return { label, style, strokes };
}

/** Digits as they are taught and written, in Europe and in America. */
export const writtenStyles: readonly WrittenStyle[] = [
  written(0, "oval", through(30, 0, 10, 20, 3, 50, 10, 82, 30, 100, 52, 85, 60, 50, 54, 18, 30, 0)),
  written(0, "open at the top", through(38, 3, 18, 12, 6, 45, 12, 85, 35, 99, 58, 80, 62, 45, 50, 12, 32, 0)),
  written(0, "round", through(45, 0, 15, 15, 0, 50, 15, 87, 48, 100, 82, 85, 95, 50, 80, 14, 45, 0, 36, 4)),
  written(1, "bar", through(10, 0, 10, 33, 9, 66, 9, 100)),
  written(1, "leaning", through(32, 0, 22, 35, 12, 68, 3, 100)),
  written(1, "with a flag", through(0, 30, 12, 18, 24, 2, 24.5, 2.2, 24, 35, 24, 70, 23, 100)),
  written(
    1,
    "with a foot",
    through(3, 22, 14, 12, 24, 0, 24.5, 0.2, 24, 50, 24, 99),
    through(5, 100, 25, 100, 44, 100),
  ),
  written(1, "with a long upstroke", through(0, 52, 18, 30, 36, 1, 36.5, 1.2, 36, 35, 34, 70, 32, 100)),
  written(
    2,
    "curved to a flat foot",
    through(5, 22, 14, 5, 34, 0, 52, 10, 55, 30, 42, 55, 20, 80, 2, 99, 2.5, 99, 30, 98, 62, 97),
  ),
  written(
    2,
    "looped",
    through(6, 20, 18, 3, 40, 2, 52, 20, 45, 50, 25, 82, 8, 97, 2, 88, 12, 80, 30, 90, 48, 99, 64, 92),
  ),
  written(2, "swan", through(3, 18, 20, 2, 42, 6, 50, 26, 40, 52, 18, 80, 1, 96, 20, 88, 40, 97, 60, 93)),
  written(
    3,
    "two bows",
    through(4, 14, 20, 1, 42, 4, 50, 22, 40, 40, 22, 47, 22.5, 47.2, 46, 55, 55, 75, 42, 95, 18, 100, 2, 88),
  ),
  written(
    3,
    "flat top",
    through(4, 2, 30, 1, 56, 0, 55.7, 0.5, 40, 20, 24, 40, 24.5, 40, 48, 50, 56, 72, 42, 94, 18, 100, 2, 90),
  ),
  written(
    3,
    "small loop",
    through(8, 10, 28, 0, 46, 12, 38, 34, 22, 45, 18, 48, 26, 50, 46, 60, 48, 84, 26, 100, 4, 92),
  ),
  written(4, "open", through(14, 0, 8, 30, 4, 56, 4.5, 56.5, 32, 56, 64, 54), through(46, 22, 45, 60, 43, 100)),
  written(4, "closed", through(46, 0, 25, 32, 2, 66, 2.5, 66.5, 32, 66, 66, 65), through(46.5, 0, 46, 50, 45, 100)),
  written(
    4,
    "in one go",
    through(40, 4, 20, 34, 4, 64, 4.5, 64.5, 30, 62, 58, 58, 58.2, 57.6, 55, 40, 54, 40.5, 50, 70, 46, 100),
  ),
  written(
    5,
    "with a separate bar",
    through(12, 2, 10, 22, 8, 42, 8.5, 42, 28, 36, 50, 46, 56, 68, 46, 92, 22, 100, 2, 90),
    through(12, 2, 34, 2, 54, 0),
  ),
  written(
    5,
    "in one go",
    through(54, 2, 32, 2, 12, 4, 11.7, 4.5, 9, 24, 7, 44, 7.5, 44, 30, 38, 52, 50, 54, 74, 38, 96, 14, 99, 2, 90),
  ),
  written(6, "curved", through(48, 0, 26, 14, 10, 42, 3, 72, 14, 96, 36, 100, 52, 84, 48, 62, 30, 54, 12, 64, 5, 80)),
  written(6, "straight", through(36, 0, 22, 25, 8, 52, 2, 76, 12, 97, 34, 99, 46, 82, 40, 64, 22, 60, 6, 74)),
  written(7, "plain", through(2, 4, 30, 3, 58, 1, 57.7, 1.5, 42, 32, 30, 66, 22, 100)),
  written(
    7,
    "crossed",
    through(2, 5, 28, 3, 56, 2, 55.7, 2.5, 42, 34, 30, 66, 20, 100),
    through(16, 50, 35, 50, 55, 49),
  ),
  written(
    7,
    "crossed with a hook",
    through(2, 16, 4, 4, 4.5, 4, 30, 4, 60, 2, 59.6, 2.5, 44, 34, 32, 66, 24, 100),
    through(18, 52, 38, 50, 58, 48),
  ),
  written(
    8,
    "in one go",
    through(
      48,
      12,
      28,
      0,
      10,
      12,
      14,
      32,
      32,
      46,
      50,
      62,
      54,
      84,
      34,
      100,
      10,
      94,
      4,
      76,
      18,
      56,
      38,
      40,
      50,
      22,
      46,
      10,
    ),
  ),
  written(
    8,
    "two rings",
    through(30, 0, 12, 8, 10, 28, 28, 44, 46, 30, 46, 10, 30, 0),
    through(28, 44, 8, 58, 4, 82, 26, 100, 50, 86, 50, 60, 28, 44),
  ),
  written(9, "straight stem", through(46, 12, 28, 0, 8, 10, 4, 32, 20, 46, 40, 36, 47, 14, 47.2, 14, 46, 55, 44, 100)),
  written(
    9,
    "curled",
    through(48, 16, 32, 0, 10, 6, 3, 28, 16, 46, 38, 42, 48, 18, 48.2, 18, 50, 50, 44, 82, 26, 99, 6, 92),
  ),
  written(9, "leaning", through(52, 8, 30, 0, 10, 16, 10, 38, 30, 44, 48, 26, 54, 8, 54.2, 8, 44, 50, 30, 100)),
];

/** How much one person's digits differ from another's. */
const betweenWriters = { rotation: 0.12, shear: 0.25, aspect: 0.35, wave: 0.05, penWidth: 0 };

/** What a tablet would have reported of a style in some person's hand: points at even steps along smooth strokes. */
export function handwritten(style: WrittenStyle, random: () => number): Stroke[] {
  return variedStrokes(smoothPaths(style.strokes), random, betweenWriters);
}
