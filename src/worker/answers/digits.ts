import { NearestDigits } from "../../digits/nearest.ts";
import type { DataSet } from "../data-set.ts";
import type { Answers } from "./answers.ts";

/** What is asked of MNIST's digits alone. */
export function digitsAnswers(digits: DataSet, random: () => number): Pick<Answers, "find" | "images" | "nearest"> {
  let known: NearestDigits | null = null;
  return {
    find: (body) => digits.find(body, random),
    images: (body) => body.digits.map((ref) => ({ image: digits.image(ref).slice(), label: digits.label(ref) })),
    nearest({ image, count, from, to }) {
      known ??= new NearestDigits(digits.digits.train);
      return known.search(image, count, from, to);
    },
  };
}
