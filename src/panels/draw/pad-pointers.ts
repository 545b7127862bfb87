/** What a pointer that comes down on the pad does. */
type Landing =
  /** It draws. */
  | "draws"
  /** It draws, and what the palm or finger before it has drawn was no stroke. */
  | "displaces"
  /** It draws; the stroke before it ends where it is, its end was never told. */
  | "follows"
  /** It draws if the finger before it is lifted at once. */
  | "waits"
  /** It rests on the pad until it is lifted. */
  | "rests";

/** Milliseconds after a pen was last seen during which a touch is a hand at rest. */
const penRest = 700;
/** Milliseconds for which two fingers of one writer overlap between two strokes. */
const overlap = 250;
/** Two fingers that land within so many milliseconds are a gesture, not two strokes. */
const together = 50;

interface Landed {
  readonly id: number;
  readonly type: string;
  readonly at: number;
}

/**
 * Which of the pointers on the pad draws: one at a time, and a pen before a hand. Times are in milliseconds, as events tell
 * them.
 */
export class PadPointers {
  #drawing: Landed | null = null;
  #waiting: Landed | null = null;
  #penSeen = Number.NEGATIVE_INFINITY;

  isDrawing(id: number): boolean {
    return this.#drawing?.id === id;
  }

  isWaiting(id: number): boolean {
    return this.#waiting?.id === id;
  }

  /** A pointer moved over the pad, or above it. */
  seen(type: string, now: number): void {
    if (type === "pen") this.#penSeen = now;
  }

  down(id: number, type: string, now: number): Landing {
    this.seen(type, now);
    const before = this.#drawing;
    const landed = { id, type, at: now };
    if (type === "touch") {
      if (before?.type === "pen" || now - this.#penSeen < penRest) return "rests";
      if (before !== null && before.id !== id) {
        if (before.type !== "touch" || this.#waiting !== null || now - before.at < together) return "rests";
        this.#waiting = landed;
        return "waits";
      }
    } else if (type === "mouse" && before !== null && before.type !== "mouse") return "rests";
    this.#drawing = landed;
    this.#waiting = null;
    if (before === null) return "draws";
    return type === "pen" && before.type === "touch" ? "displaces" : "follows";
  }

  /**
   * A pointer left the pad or was taken away.
   *
   * @returns whether the one that waited for it draws from now on
   */
  up(id: number, now: number): boolean {
    if (this.isWaiting(id)) this.#waiting = null;
    if (!this.isDrawing(id)) return false;
    const next = this.#waiting;
    this.#waiting = null;
    this.#drawing = next !== null && now - next.at < overlap ? next : null;
    return this.#drawing !== null;
  }
}
