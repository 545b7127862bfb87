import type { Expression } from "../course/algebra/expression.ts";
import { costLetter, resultLine } from "../course/equations/equation.ts";
import type { Language } from "../course/language.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { numberSpeech, numberTex, roundsTo } from "../course/writing/numbers.ts";
import { onPaper } from "../course/writing/on-paper.ts";
import { expressionSpeech } from "../course/writing/speech.ts";
import { expressionTex } from "../course/writing/tex.ts";
import { type Face, type Writing, writing } from "../course/writing/writing.ts";
import { guardDigits, type Question } from "./question.ts";

type Asked = Pick<Question, "instance" | "digits">;

/** How a question's formulas are written: its numbers as they are given beside it, its results with the digits asked. */
export function questionWriting({ instance, digits }: Asked, language: Language, face: Face): Writing {
  const { equation, scope } = instance;
  return writing({
    face,
    language,
    letter: costLetter(equation.group, scope.trace.spec.output),
    scope,
    digits: digits + guardDigits,
    resultDigits: digits,
    given: true,
  });
}

/** The asked cell's symbol in TeX, with its indices: the left side. */
export function cellTex({ cell }: Pick<Question, "cell">, w: Writing): string {
  return symbolOf(cell.symbol).tex(cell.indices.map(String), { letter: w.letter, sample: null });
}

/** “δ_1 = …”, and the value to the digits asked where one is given: behind = where the numbers written give it as it is written. */
export function lineTex(question: Question, right: Expression, w: Writing, value?: number): string {
  const result = value === undefined ? "" : resultTex(right, value, { ...w, resultDigits: question.digits });
  return `${cellTex(question, w)} = ${expressionTex(right, w)}${result}`;
}

/** “ = 0.0544” behind a line, “ ≈ 0.0544” where the numbers written in it give another last digit. */
export function resultTex(right: Expression, value: number, w: Writing): string {
  return ` ${follows(right, value, w) ? "=" : "\\approx"} ${numberTex(value, { ...w, digits: resultDigits(w) })}`;
}

/** Whether the numbers written in a line give its result as it is written. */
function follows(right: Expression, value: number, w: Writing): boolean {
  const computed = w.face === "numbers" ? onPaper(right, w, true) : undefined;
  return computed === undefined || roundsTo(computed, value, resultDigits(w));
}

function resultDigits(w: Writing): number {
  return w.resultDigits ?? w.digits;
}

/** The same line in words: “delta 1 caché égale …, égale 0,119”, with the boxes that MathML is silent about. */
export function lineSpeech({ cell, digits }: Question, right: Expression, w: Writing, value?: number): string {
  const { language, letter } = w;
  const equals = { fr: "égale", en: "equals" }[language];
  const name = symbolOf(cell.symbol).speech(cell.indices.map(String), { letter, sample: null }, language);
  const line = `${name} ${equals} ${expressionSpeech(right, w)}`;
  if (value === undefined) return line;
  const nearly = { fr: "vaut environ", en: "is about" }[language];
  return `${line}, ${follows(right, value, w) ? equals : nearly} ${numberSpeech(value, { language, digits })}`;
}

/** Whether the line as it is asked has a long sum's rest in it as one number, which has to be given. */
export function isShortened({ instance, line }: Question): boolean {
  return JSON.stringify(line) !== JSON.stringify(resultLine(instance.statement)?.right);
}
