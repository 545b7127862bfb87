import { depth } from "../core/network.ts";
import { hiddenNeuronOf } from "../course/symbols/neurons.ts";
import { mostToBlame } from "../store/network/passes.ts";
import { useStore, useWords } from "../store/store.ts";
import { showHiddenNeuron } from "../store/view/focus.ts";
import { standing } from "./flow.ts";
import { usePass } from "./pass-context.tsx";
import { valuesOf } from "./slot-figure.tsx";
import { slotsOf, stagePlan } from "./stage-plan.ts";
import { stepWords } from "./words.ts";
import "./neuron-picker.css";

interface NeuronPickerProps {
  readonly neuron: number;
  readonly neurons: number;
}

/** Which hidden neuron's weights are shown as a picture: j, by a list, one on or one back, or the one most to blame. */
export function NeuronPicker({ neuron, neurons }: NeuronPickerProps) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const plan = stagePlan(trace.spec.sizes);
  const error = slotsOf(plan).find(({ role, layer }) => role === "error" && layer === 1)?.quantities[0];
  const errors = error === undefined ? null : valuesOf(trace, error);
  const m = depth(trace.spec);
  const here = useStore((state) => error !== undefined && standing(error, state.view.step, m) !== "pending");
  const known = here && errors !== null;
  // The picker follows the cell that is held, and says so.
  const followed = useStore(({ view }) => view.pinned !== null && hiddenNeuronOf(view.pinned) === neuron);
  return (
    <span className="neuron-picker" data-not-drawn>
      <span className="neuron-shown" aria-hidden="true">
        {words.neuronShown}
        {followed && `, ${words.neuronPinned}`}
      </span>
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
      {known && (
        <button
          type="button"
          className="neuron-blamed"
          aria-label={words.neuronBlamedTitle}
          onClick={() => showHiddenNeuron(mostToBlame(trace) ?? 1)}
        >
          <span title={words.neuronBlamedTitle}>{words.neuronBlamed}</span>
        </button>
      )}
    </span>
  );
}
