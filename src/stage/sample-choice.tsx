import { Select } from "../controls/choice.tsx";
import { NumberField } from "../controls/number-field.tsx";
import { countText } from "../course/writing/plain-numbers.ts";
import { type DigitLabel, digitLabels, indexLimit } from "../setup/limits.ts";
import { chooseDrawing, chooseSample, findSample } from "../store/network/sample.ts";
import { useStore, useWords } from "../store/store.ts";
import { useNumberFields } from "../store/words/number-fields.ts";
import { stepWords } from "./words.ts";

const anyDigit = "any";

/** The class that samples are taken from; any. */
export type DigitChoice = DigitLabel | typeof anyDigit;

interface SampleChoiceProps {
  readonly only: DigitChoice;
  readonly onOnly: (only: DigitChoice) => void;
}

/** A sample by its class, by its number, of either set, or one's own. */
export function SampleChoice({ only, onOnly }: SampleChoiceProps) {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const sample = useStore((state) => state.setup.source);
  const drawn = useStore((state) => state.draw.picture !== null);
  const available = useStore((state) => state.digits.available);
  const set = sample.kind === "mnist" ? sample.set : "own";
  const field = useNumberFields();
  const shownSets = (["test", "train", "own"] as const).filter(
    (one) => one === "test" || one === "train" || one === set || (one === "own" && drawn),
  );
  return (
    <>
      <Select
        label={words.digit}
        options={[
          { value: anyDigit, label: "0–9" },
          ...digitLabels.map((one) => ({ value: one, label: one }) as const),
        ]}
        value={only}
        onChange={(next) => {
          onOnly(next);
          if (next !== anyDigit) void findSample("next", Number(next));
        }}
      />
      {sample.kind === "mnist" && (
        <NumberField
          key={sample.set}
          label={words.index}
          value={sample.index}
          {...field(indexLimit(sample.set))}
          refuse={(index) =>
            index >= available[sample.set] && index !== sample.index
              ? words.indexPending(countText(available[sample.set], language))
              : null
          }
          onChange={(index) => void chooseSample({ kind: "mnist", set: sample.set, index })}
        />
      )}
      <Select
        label={words.set}
        options={shownSets.map((one) => ({ value: one, label: words.sets[one] }))}
        value={set}
        onChange={(next) => {
          if (next === "own") void chooseDrawing();
          else void chooseSample({ kind: "mnist", set: next, index: 0 });
        }}
      />
    </>
  );
}
