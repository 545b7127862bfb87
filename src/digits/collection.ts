import type { Stroke } from "./strokes.ts";

/** A digit that somebody drew and named. The strokes are kept, not the picture: it is made from them again, exactly. */
export interface DrawnDigit {
  readonly id: string;
  /** Which digit its writer says it is, 0..9. */
  readonly label: number;
  /** In the drawing pad's unit, y down. */
  readonly strokes: readonly Stroke[];
  /** When, in milliseconds since 1970. */
  readonly drawnAt: number;
  /**
   * Never trained on, only tested with. Decided once, when the digit enters a collection: a digit that has been trained on
   * is not counted as unseen because others were deleted since.
   */
  readonly heldOut: boolean;
}

/** One digit in five of each label is held out: the third, the eighth …; with ten of each, eight teach and two test. */
const heldOutEvery = 5;

/** More than anybody draws by hand, and little enough to keep on any device. */
export const largestCollection = 2_000;

/** What a collection became, and what happened to the digits that were to be added. */
interface Addition {
  readonly digits: readonly DrawnDigit[];
  readonly added: number;
  /** Were there already: the same id, or the same label and strokes. */
  readonly duplicates: number;
  /** Found no room in `largestCollection`. */
  readonly leftOut: number;
}

/** A newly drawn digit, before the collection has decided whether to hold it out. */
type NewDigit = Omit<DrawnDigit, "heldOut">;

/** The collection with one more digit, held out if its label has too few that are. Twice the same digit is one. */
export function withDigit(digits: readonly DrawnDigit[], digit: NewDigit): Addition {
  const alike = digits.filter(({ label }) => label === digit.label);
  const due = Math.floor((alike.length + 3) / heldOutEvery);
  return withDigits(digits, [{ ...digit, heldOut: split(alike).heldOut.length < due }]);
}

/** Two collections as one, in the order given; digits that both have stay once, as the first has them. */
export function withDigits(digits: readonly DrawnDigit[], more: readonly DrawnDigit[]): Addition {
  const ids = new Set(digits.map(({ id }) => id));
  const drawings = new Set(digits.map(drawingKey));
  const merged = [...digits];
  let duplicates = 0;
  let leftOut = 0;
  for (const digit of more) {
    const drawing = drawingKey(digit);
    if (ids.has(digit.id) || drawings.has(drawing)) duplicates++;
    else if (merged.length >= largestCollection) leftOut++;
    else {
      ids.add(digit.id);
      drawings.add(drawing);
      merged.push(digit);
    }
  }
  return { digits: merged, added: merged.length - digits.length, duplicates, leftOut };
}

/** The digits to learn from and those to test with. */
export function split(digits: readonly DrawnDigit[]): { taught: DrawnDigit[]; heldOut: DrawnDigit[] } {
  return {
    taught: digits.filter((digit) => !digit.heldOut),
    heldOut: digits.filter((digit) => digit.heldOut),
  };
}

function drawingKey({ label, strokes }: NewDigit): string {
  return `${label}:${strokes.map((points) => points.map(({ x, y }) => `${x},${y}`).join(" ")).join(";")}`;
}
