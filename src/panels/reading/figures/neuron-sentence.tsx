import { useMemo, useState } from "react";
import { Button } from "../../../controls/button.tsx";
import { DragNumber } from "../../../controls/drag-number.tsx";
import { forward, layerOf, predictionOf } from "../../../core/forward.ts";
import { type WeightIndex, weightPosition } from "../../../core/gradient-check.ts";
import { at } from "../../../core/tensor.ts";
import { numberText } from "../../../course/writing/numbers.ts";
import { Formula } from "../../../formulas/formula.tsx";
import { giveNumber } from "../../../store/network/small-network.ts";
import { isOnStage, smallPass } from "../../../store/network/small-pass.ts";
import { useStore, useWords } from "../../../store/store.ts";
import { figureWords } from "./words.ts";

const place: WeightIndex = { layer: 1, from: 1, to: 1 };
const most = 3;

/**
 * F2, F3: an input and a weight of the small network in a sentence, to be dragged, and what neuron 1 and the output make of
 * them. While that network is on the stage its own numbers move; else it is left as it is.
 */
export function NeuronSentence() {
  const { neuron: words } = useWords(figureWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const pass = useStore((state) => smallPass(state, "one", "sigmoid"));
  const live = useStore((state) => isOnStage(state, pass));
  const [moved, move] = useState<{ readonly x?: number; readonly w?: number }>({});
  const { spec, weights, samples } = pass.traces.sigmoid;
  const inputs = samples[0]?.forward.x;
  const position = weightPosition(spec, place);
  const x = (live ? undefined : moved.x) ?? at(inputs ?? new Float64Array(2), 1);
  const w = (live ? undefined : moved.w) ?? at(weights[0] ?? new Float64Array(0), position);
  const computed = useMemo(() => {
    if (inputs === undefined) return null;
    const changed = weights.map((layer, n) =>
      n === 0 ? Float64Array.from(layer, (one, m) => (m === position ? w : one)) : layer,
    );
    return forward(
      spec,
      changed,
      Float64Array.from(inputs, (one, n) => (n === 1 ? x : one)),
    );
  }, [spec, weights, inputs, position, x, w]);
  if (computed === null) return null;
  const text = (one: number): string => numberText(one, { digits, language });
  const { a, o } = layerOf(computed, 1);
  const range = (value: number) => ({ min: Math.min(-most, value), max: Math.max(most, value), step: 0.05 });
  const give = (part: "x" | "w", value: number): void => {
    if (!live) move({ ...moved, [part]: value });
    else giveNumber(part === "x" ? { kind: "input", place: 0 } : { kind: "weight", place }, value);
  };
  return (
    <p className="chapter-text live-sentence">
      {words.lead} <Formula tex="X_1 =" spoken />{" "}
      <DragNumber label={words.input} value={x} {...range(x)} text={text(x)} onChange={(value) => give("x", value)} />{" "}
      {words.and} <Formula tex="w_{11} =" spoken />{" "}
      <DragNumber label={words.weight} value={w} {...range(w)} text={text(w)} onChange={(value) => give("w", value)} />
      {words.found}{" "}
      <output>
        <Formula tex="\sigma_1 =" spoken /> <strong className="number">{text(at(a, 0))}</strong>
        {words.next} <Formula tex="U_1 = g(\sigma_1) =" spoken /> <strong className="number">{text(at(o, 1))}</strong>
        {words.answer} <Formula tex="\hat{y}_0 =" spoken />{" "}
        <strong className="number">{text(at(predictionOf(computed), 0))}</strong>.
      </output>
      {!live && (moved.x !== undefined || moved.w !== undefined) && (
        <>
          {" "}
          <Button look="quiet" onClick={() => move({})}>
            {words.back}
          </Button>
        </>
      )}
    </p>
  );
}
