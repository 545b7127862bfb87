import { Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { type InitialWeights, notesAmplitude } from "../../core/initial-weights.ts";
import { limits } from "../../setup/limits.ts";
import { useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { settingWords } from "./words.ts";

interface FirstWeightsProps {
  /** How they are drawn; null where they are given, which can be left for drawn ones. */
  readonly init: InitialWeights | null;
  readonly onChange: (change: Partial<InitialWeights>) => void;
}

const kinds = ["scaled", "uniform", "normal"] as const;

/** How the first weights are drawn. */
export function FirstWeights({ init, onChange }: FirstWeightsProps) {
  const words = useWords(settingWords);
  const field = useNumberFields();
  const kind = init === null ? "given" : typeof init.amplitude === "number" ? "uniform" : init.amplitude;
  const shown = init === null ? ([...kinds, "given"] as const) : kinds;
  return (
    <>
      <Select
        label={words.start}
        options={shown.map((value) => ({ value, label: words.starts[value] }))}
        value={kind}
        onChange={(value) => {
          if (value !== "given") onChange({ amplitude: value === "uniform" ? notesAmplitude : value });
        }}
      />
      {init !== null && typeof init.amplitude === "number" && (
        <NumberField
          label={words.amplitude}
          value={init.amplitude}
          {...field(limits.amplitude)}
          onChange={(amplitude) => onChange({ amplitude })}
        />
      )}
      {init !== null && (
        <NumberField
          label={words.seed}
          value={init.seed}
          {...field(limits.seed)}
          onChange={(seed) => onChange({ seed })}
        />
      )}
    </>
  );
}
