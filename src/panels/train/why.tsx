import { Button, IconButton } from "../../controls/button.tsx";
import { at, type Tensor } from "../../core/tensor.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { MathText } from "../../formulas/math-text.tsx";
import { askWhy } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Judged } from "../../worker/protocol/training.ts";
import { openInCourse } from "./digit-list.tsx";
import { errorsWords } from "./errors-words.ts";
import { useAskedAgain } from "./use-asked-again.ts";

/** Neurons named for each of the two digits. */
const NAMED = 5;

interface WhyProps {
  readonly digit: Judged;
  readonly moment: string;
  readonly onClose: () => void;
}

/** Which hidden neurons spoke for the wrong digit, the loudest first, in words and bars; then those for the true one. */
export function Why({ digit, moment, onClose }: WhyProps) {
  const words = useWords(errorsWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const { index, label } = digit;
  const found = useAskedAgain((signal) => answerTo(digit, signal), `${moment}/${index}`, 400);
  if (found === null || found.values.length === 0) return null;
  const { wrong: other, answer } = found;
  const number = (value: number): string => numberText(value, { digits, language });
  const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));
  const ranked = [...found.outputs].map((_, j) => j).sort((a, b) => at(found.values, b) - at(found.values, a));
  const forWrong = ranked.slice(0, NAMED).filter((j) => at(found.values, j) > 0);
  const forRight = ranked.slice(-NAMED).filter((j) => at(found.values, j) < 0 && !forWrong.includes(j));
  const largest = Math.max(1e-9, ...[...forWrong, ...forRight].map((j) => Math.abs(at(found.values, j))));
  const sum = found.values.reduce((all, value) => all + value, 0);
  const loudest = forWrong[0];
  const name = (j: number): string => (j === 0 ? words.bias : words.neuron(j));
  return (
    <section className="train-why" aria-labelledby="train-why-title">
      <header>
        <h3 id="train-why-title">{answer === label ? words.whyRight(label, other) : words.whyTitle(other, label)}</h3>
        <IconButton label={words.close} look="quiet" onClick={onClose}>
          ×
        </IconButton>
      </header>
      <p>
        {words.answered(answer, number(at(found.prediction, answer)), label, number(at(found.prediction, label)))}{" "}
        <MathText>{`${words.formula(other, label)} ${words.sum(other, label, number(sum))}`}</MathText>
      </p>
      {loudest !== undefined && (
        <p>
          {words.loudest(name(loudest), number(at(found.outputs, loudest)), other, signed(at(found.values, loudest)))}
        </p>
      )}
      <ul className="train-voices number">
        {[...forWrong, ...forRight].map((j) => {
          const value = at(found.values, j);
          return (
            <li key={j} data-sign={value > 0 ? "wrong" : "right"}>
              <span>j = {j}</span>
              <span className="train-voice-bar" aria-hidden="true">
                <span style={{ width: `${(50 * Math.abs(value)) / largest}%` }} />
              </span>
              <span>{signed(value)}</span>
              <span>{words.favours(value > 0 ? other : label)}</span>
              <span>U = {number(at(found.outputs, j))}</span>
            </li>
          );
        })}
      </ul>
      <Button onClick={() => openInCourse(index)}>{words.openCourse}</Button>
    </section>
  );
}

interface Answer {
  /** The network's answer now. */
  readonly answer: number;
  /** The digit that the true one is held against: the answer, or the one that came second where the answer is right. */
  readonly wrong: number;
  readonly outputs: Tensor;
  readonly values: Tensor;
  readonly prediction: Tensor;
}

/** Asks about the answer that was given when the digit was listed; once more where the weights have moved to another. */
async function answerTo({ index, label, answer: listed }: Judged, signal: AbortSignal): Promise<Answer | null> {
  const whole = { digit: { set: "test", index }, right: label } as const;
  const first = await askWhy({ ...whole, wrong: listed }, signal);
  if (first === null) return null;
  const answer = likeliest(first.prediction, null);
  const wrong = answer === label ? likeliest(first.prediction, label) : answer;
  const found = wrong === listed ? first : await askWhy({ ...whole, wrong }, signal);
  return found === null ? null : { answer, wrong, ...found };
}

/** The digit with the largest ŷ, one left out. */
function likeliest(prediction: Tensor, leftOut: number | null): number {
  let best = leftOut === 0 ? 1 : 0;
  for (let k = 0; k < prediction.length; k++) if (k !== leftOut && at(prediction, k) > at(prediction, best)) best = k;
  return best;
}
