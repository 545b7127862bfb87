import { emptyMnist } from "../../src/digits/digit-set.ts";
import { DataSet } from "../../src/worker/data-set.ts";
import { StyledSet } from "../../src/worker/styled-set.ts";

/**
 * A data set of `count` made-up digits in each set: digit n has label n mod 10 and one lit pixel, its n-th; and of sixty digits
 * in other styles.
 */
export function smallDigits(count: number): DataSet {
  const digits = emptyMnist();
  for (const set of [digits.train, digits.test]) {
    for (let n = 0; n < count; n++) {
      set.images[n * 784 + n] = 200;
      set.labels[n] = n % 10;
    }
    set.available = count;
  }
  return new DataSet(digits, new StyledSet(60));
}

/** A clock that gains 5 ms at every look; `run` lets the turns that were asked for come, one after another. */
export function heldClock() {
  const turns: (() => void)[] = [];
  let time = 0;
  return {
    clock: {
      now: () => {
        time += 5;
        return time;
      },
      soon: (task: () => void) => turns.push(task),
      next: (task: () => void) => turns.unshift(task),
      later: (task: () => void) => turns.push(task),
    },
    /** Lets at most `most` turns come; says how many came. */
    run(most = Number.POSITIVE_INFINITY): number {
      let done = 0;
      for (let turn = turns.shift(); turn !== undefined; turn = done < most ? turns.shift() : undefined) {
        turn();
        done++;
      }
      return done;
    },
  };
}
