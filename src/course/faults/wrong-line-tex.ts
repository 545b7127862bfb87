import type { Conventions } from "../../core/network.ts";
import type { Expression } from "../algebra/expression.ts";
import { costLetter } from "../equations/equation.ts";
import type { Language } from "../language.ts";
import { expressionTex } from "../writing/tex.ts";
import { writing } from "../writing/writing.ts";
import type { WrongLine } from "./wrong-line.ts";

/** The course's line and the faulty program's as TeX, what differs marked in both. */
export function wrongLineTex(
  { equation, left, right, wrongLeft, wrong }: WrongLine,
  conventions: Conventions,
  language: Language,
): { readonly right: string; readonly wrong: string } {
  const w = writing({
    face: "symbols",
    language,
    letter: costLetter(equation.group, conventions.output),
    scope: null,
  });
  const tex = (one: Expression, other: Expression): string => `${expressionTex(one, w)} = ${expressionTex(other, w)}`;
  return { right: tex(left, right), wrong: tex(wrongLeft, wrong) };
}
