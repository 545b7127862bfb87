import { emptyMnist } from "../../src/digits/digit-set.ts";
import { DataSet } from "../../src/worker/data-set.ts";

/** A data set of `count` made-up digits in each set: digit n has label n mod 10 and one lit pixel, its n-th. */
export function smallDigits(count: number): DataSet {
  const digits = emptyMnist();
  for (const set of [digits.train, digits.test]) {
    for (let n = 0; n < count; n++) {
      set.images[n * 784 + n] = 200;
      set.labels[n] = n % 10;
    }
    set.available = count;
  }
  return new DataSet(digits);
}
