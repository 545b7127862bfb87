import { Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { MathText } from "../../formulas/math-text.tsx";
import { layerCounts, limits } from "../../setup/limits.ts";
import { useWords } from "../../store/store.ts";
import { useNumberFields } from "../../store/words/number-fields.ts";
import { settingWords } from "./words.ts";

interface HiddenLayersProps {
  /** Neurons of each hidden layer, bias neurons left out. */
  readonly hidden: readonly number[];
  /** Another number of layers. */
  readonly onCount: (layers: number) => void;
  /** Another number of neurons in one of them. */
  readonly onNeurons: (hidden: readonly number[]) => void;
  /** What is wrong with such layers, as a sentence, or null. */
  readonly refuse: (hidden: readonly number[]) => string | null;
}

/** How many hidden layers a network has, and how many neurons each of them. */
export function HiddenLayers({ hidden, onCount, onNeurons, refuse }: HiddenLayersProps) {
  const words = useWords(settingWords);
  const field = useNumberFields();
  const alone = hidden.length === 1;
  const withNeurons = (layer: number, count: number) => hidden.with(layer, count);
  return (
    <>
      <Choice
        label={words.layers}
        options={layerCounts.map((value) => ({ value, label: value }))}
        value={String(hidden.length)}
        onChange={(value) => onCount(Number(value))}
      />
      {hidden.map((count, layer) => (
        <NumberField
          // biome-ignore lint/suspicious/noArrayIndexKey: the layers are told apart by their place alone
          key={layer}
          label={words.neurons(alone ? null : layer + 1)}
          value={count}
          {...field(limits.neurons)}
          unit={alone ? <MathText>{words.withBias(String(count + 1))}</MathText> : words.oneBias}
          refuse={(value) => refuse(withNeurons(layer, value))}
          onChange={(value) => onNeurons(withNeurons(layer, value))}
        />
      ))}
    </>
  );
}
