import { showHiddenNeuron } from "../store/focus.ts";
import { useWords } from "../store/store.ts";
import { stepWords } from "./words.ts";
import "./neuron-picker.css";

interface NeuronPickerProps {
  readonly neuron: number;
  readonly neurons: number;
}

/** Which hidden neuron's weights are shown as a picture: j, by a list or one on, one back. */
export function NeuronPicker({ neuron, neurons }: NeuronPickerProps) {
  const words = useWords(stepWords);
  return (
    <span className="neuron-picker">
      <button
        type="button"
        className="neuron-step"
        aria-label={words.neuronPrevious}
        onClick={() => showHiddenNeuron(neuron === 1 ? neurons : neuron - 1)}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <select
        className="neuron-list number"
        aria-label={words.hiddenPicker}
        value={neuron}
        onChange={({ target }) => showHiddenNeuron(Number(target.value))}
      >
        {Array.from({ length: neurons }, (_, n) => n + 1).map((j) => (
          <option key={j} value={j}>
            {j}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="neuron-step"
        aria-label={words.neuronNext}
        onClick={() => showHiddenNeuron(neuron === neurons ? 1 : neuron + 1)}
      >
        <span aria-hidden="true">›</span>
      </button>
    </span>
  );
}
