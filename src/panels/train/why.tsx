import { Button, IconButton } from "../../controls/button.tsx";
import { at, type Tensor } from "../../core/tensor.ts";
import { numberText } from "../../course/numbers.ts";
import { useStore, useWords } from "../../store/store.ts";
import { askWhy } from "../../store/training.ts";
import type { Judged } from "../../worker/protocol.ts";
import { openInCourse } from "./digit-list.tsx";
import { errorsWords } from "./errors-words.ts";
import { MathText } from "./math-text.tsx";
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
  const language = useStore((state) => state.language);
  const { index, label } = digit;
  const wrong = digit.answer === label ? null : digit.answer;
  const found = useAskedAgain(
    async () => {
      const whole = { digit: { set: "test", index }, right: label } as const;
      if (wrong !== null) return why(await askWhy({ ...whole, wrong }), wrong);
      const first = await askWhy({ ...whole, wrong: label });
      if (first === null) return null;
      const second = runnerUp(first.prediction, label);
      return why(await askWhy({ ...whole, wrong: second }), second);
    },
    `${moment}/${index}/${wrong}`,
    400,
  );
  if (found === null || found.values.length === 0) return null;
  const other = found.wrong;
  const number = (value: number): string => numberText(value, { digits: 3, language });
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
        <h3 id="train-why-title">{wrong === null ? words.whyRight(label, other) : words.whyTitle(other, label)}</h3>
        <IconButton label={words.close} look="quiet" onClick={onClose}>
          ✕
        </IconButton>
      </header>
      <p>
        {words.answered(
          digit.answer,
          number(at(found.prediction, digit.answer)),
          label,
          number(at(found.prediction, label)),
        )}{" "}
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
  readonly wrong: number;
  readonly outputs: Tensor;
  readonly values: Tensor;
  readonly prediction: Tensor;
}

function why(found: Omit<Answer, "wrong"> | null, wrong: number): Answer | null {
  return found === null ? null : { ...found, wrong };
}

/** The digit that came second. */
function runnerUp(prediction: Tensor, first: number): number {
  let best = first === 0 ? 1 : 0;
  for (let k = 0; k < prediction.length; k++) if (k !== first && at(prediction, k) > at(prediction, best)) best = k;
  return best;
}
