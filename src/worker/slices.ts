import type { Clock } from "./clock.ts";

/** Milliseconds of work between two looks at waiting messages: a pause is heard within one of them. */
export const SLICE = 12;

/** Long work, cut into slices between which messages are heard, and reported from time to time. The newest work alone goes on. */
export class Slices {
  readonly #clock: Clock;
  readonly #pause: number;
  #work = 0;
  #reported = 0;

  /** @param pause milliseconds between two reports */
  constructor(clock: Clock, pause: number) {
    this.#clock = clock;
    this.#pause = pause;
  }

  /**
   * Does `slice` after what is waiting to be heard, and again as long as it says that more is to do; in the place of what was
   * done so far.
   *
   * @param slice works until a time of the clock
   */
  start(slice: (until: number) => boolean): void {
    this.#work += 1;
    this.#next(this.#work, slice);
  }

  /** No slice more. */
  stop(): void {
    this.#work += 1;
  }

  /** Whether it is time for a report. */
  get due(): boolean {
    return this.#clock.now() - this.#reported >= this.#pause;
  }

  /** Notes that it is made. */
  report(): void {
    this.#reported = this.#clock.now();
  }

  #next(work: number, slice: (until: number) => boolean): void {
    this.#clock.soon(() => {
      if (work === this.#work && slice(this.#clock.now() + SLICE)) this.#next(work, slice);
    });
  }
}
