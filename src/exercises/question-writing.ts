import type { Expression } from "../course/algebra/expression.ts";
import { costLetter, resultLine } from "../course/equations/equation.ts";
import type { Language } from "../course/language.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { numberSpeech, numberTex } from "../course/writing/numbers.ts";
import { expressionSpeech } from "../course/writing/speech.ts";
import { expressionTex } from "../course/writing/tex.ts";
import { type Face, type Writing, writing } from "../course/writing/writing.ts";
import { guardDigits, type Question } from "./question.ts";

type Asked = Pick<Question, "instance" | "digits">;

/** How a question's formulas are written: its numbers with the digits in which they are given, its results with those asked. */
export function questionWriting({ instance, digits }: Asked, language: Language, face: Face): Writing {
  const { equation, scope } = instance;
  return writing({
    face,
    language,
    letter: costLetter(equation.group, scope.trace.spec.output),
    scope,
    digits: digits + guardDigits,
    resultDigits: digits,
  });
}

/** The asked cell's symbol in TeX, with its indices: the left side. */
export function cellTex({ cell }: Pick<Question, "cell">, w: Writing): string {
  return symbolOf(cell.symbol).tex(cell.indices.map(String), { letter: w.letter, sample: null });
}

/** “δ_1 = …”, and the value to the digits asked where one is given. */
export function lineTex(question: Question, right: Expression, w: Writing, value?: number): string {
  const result = value === undefined ? "" : ` = ${numberTex(value, { ...w, digits: question.digits })}`;
  return `${cellTex(question, w)} = ${expressionTex(right, w)}${result}`;
}

/** The same line in words: “delta 1 caché égale …, égale 0,119”, with the boxes that MathML is silent about. */
export function lineSpeech({ cell, digits }: Question, right: Expression, w: Writing, value?: number): string {
  const { language, letter } = w;
  const equals = { fr: "égale", en: "equals" }[language];
  const name = symbolOf(cell.symbol).speech(cell.indices.map(String), { letter, sample: null }, language);
  const sides = [
    expressionSpeech(right, w),
    ...(value === undefined ? [] : [numberSpeech(value, { language, digits })]),
  ];
  return `${name} ${equals} ${sides.join(`, ${equals} `)}`;
}

/** Whether the line as it is asked has a long sum's rest in it as one number, which has to be given. */
export function isShortened({ instance, line }: Question): boolean {
  return JSON.stringify(line) !== JSON.stringify(resultLine(instance.statement)?.right);
}
