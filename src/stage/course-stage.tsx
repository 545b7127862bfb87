import { useMemo, useRef } from "react";
import { answerOf } from "../core/forward.ts";
import type { OutputKind } from "../core/network.ts";
import { width } from "../core/network.ts";
import type { Tensor } from "../core/tensor.ts";
import type { StepId } from "../course/method/step-id.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import { signedScale, unitScale } from "../figures/scales.ts";
import { useStore, useWords } from "../store/store.ts";
import { CellConnectors } from "./cell-connectors.tsx";
import { CorrectionPanel } from "./correction-panel.tsx";
import { reached, sourceTensors, standing, stepOfTensor } from "./flow.ts";
import { type Flow, FlowLines } from "./flow-lines.tsx";
import { Input, Matrix, NeuronImage } from "./matrix-figures.tsx";
import { NeuronPicker } from "./neuron-picker.tsx";
import { usePass } from "./pass-context.tsx";
import type { RowHeights } from "./row-heights.ts";
import { Slot } from "./slot.tsx";
import { differingTensors, type StageTensor, stageTensors, tensorOf } from "./tensors.ts";
import { Errors, Neurons, Predictions, Productions } from "./vector-figures.tsx";
import { stepWords } from "./words.ts";
import "./layer-grid.css";

const other: Readonly<Record<OutputKind, OutputKind>> = { sigmoid: "softmax", softmax: "sigmoid" };
const unit = unitScale("hidden");
const sigmaFamily = { symbol: "sigma" } as const;
const hiddenFamily = { symbol: "U" } as const;
const tauFamily = { symbol: "tau" } as const;
const predictionFamily = { symbol: "yHat" } as const;
const outErrorFamily = { symbol: "deltaOut" } as const;
const hidErrorFamily = { symbol: "deltaHid" } as const;
const zFamily = { symbol: "z" } as const;
const linkFamily = { symbol: "dTauDSigma" } as const;
const gradFamily = { symbol: "gradZ" } as const;
const batchFamily = { symbol: "batchGradZ" } as const;
const corrFamily = { symbol: "corrZ" } as const;

/** The network with one hidden layer, as the course writes it: columns are layers, rows are phases. */
export function CourseStage({ heights }: { readonly heights: RowHeights }) {
  const words = useWords(stepWords);
  const { trace } = usePass();
  const step = useStore((state) => state.step);
  const traces = useStore((state) => state.traces);
  const grid = useRef<HTMLDivElement>(null);
  const neurons = width(trace.spec, 1);
  const outputs = width(trace.spec, 2);
  const neuron = useStore((state) => Math.min(state.hiddenShown, neurons));
  const cost = trace.spec.output === "softmax" ? "C" : "ℰ";
  const differing = useMemo(
    () => (traces === null ? new Set<StageTensor>() : differingTensors(traces.sigmoid, traces.softmax)),
    [traces],
  );
  const batched = reached("3b", step);
  const gradZ = batched ? "batchGradZ" : "gradZ";
  const gradW = batched ? "batchGradW" : "gradW";
  const flows = useMemo(
    (): readonly Flow[] =>
      stageTensors
        .filter((id) => standing(id, step) === "lit")
        .map((id) => ({ to: id, from: id === "deltaHid" ? ["dTauDSigma", "deltaOut"] : sourceTensors(trace, id) })),
    [trace, step],
  );
  const sigma = tensorOf(trace, "sigma");
  const sigmaScale = useMemo(() => signedScale(sigma ?? []), [sigma]);
  const deltaOut = tensorOf(trace, "deltaOut");
  const errorScale = useMemo(() => signedScale(deltaOut ?? []), [deltaOut]);
  const hidden = tensorOf(trace, "U");
  const errorMargin = useMemo(
    () => (deltaOut === null ? undefined : { family: outErrorFamily, values: deltaOut, scale: errorScale, first: 0 }),
    [deltaOut, errorScale],
  );
  const hiddenMargin = useMemo(
    () => (hidden === null ? undefined : { family: hiddenFamily, values: hidden, scale: unit, first: 0 }),
    [hidden],
  );

  const slot = (id: StageTensor, at: readonly string[], height: number) => ({
    tensor: id,
    symbol: id as SymbolId,
    at,
    cost,
    height,
    standing: standing(id, step),
    step: stepOfTensor(id) as StepId | null,
    differsFrom: differing.has(id) ? other[trace.spec.output] : null,
    className: `slot-${id}`,
  });
  const known = (id: StageTensor, draw: (values: Tensor) => React.ReactNode) => {
    const values = tensorOf(trace, id);
    return values === null ? <p className="slot-empty">{words.truthMissing}</p> : draw(values);
  };
  const ofNeuron = (id: StageTensor): string => words.neuron(words.tensors[id], neuron);
  const image = (id: StageTensor) => (values: Tensor) => (
    <NeuronImage label={ofNeuron(id)} symbol={id} values={values} neuron={neuron} neurons={neurons} />
  );
  const ij = ["i", String(neuron)];
  const jk = ["j", "k"];

  return (
    <div className="layer-grid" ref={grid}>
      <FlowLines container={grid} flows={flows} moment={step} />
      <CellConnectors />
      {(["forward", "backward", "gradients"] as const).map((row) => (
        <p key={row} className={`stage-row-name stage-row-${row}`}>
          {words.rows[row]}
        </p>
      ))}
      <Slot {...slot("X", ["i"], heights.forward)}>
        {known("X", (values) => (
          <Input label={words.tensors.X} x={values} />
        ))}
      </Slot>
      <Slot {...slot("w", ij, heights.forward)} aside={<NeuronPicker neuron={neuron} neurons={neurons} />}>
        {known("w", image("w"))}
      </Slot>
      <Slot {...slot("sigma", ["j"], heights.forward)}>
        {known("sigma", (values) => (
          <Neurons
            label={words.tensors.sigma}
            family={sigmaFamily}
            values={values}
            biased={false}
            scale={sigmaScale}
            height={heights.forward}
          />
        ))}
      </Slot>
      <Slot {...slot("U", ["j"], heights.forward)}>
        {known("U", (values) => (
          <Neurons
            label={words.tensors.U}
            family={hiddenFamily}
            values={values}
            biased
            scale={unit}
            height={heights.forward}
          />
        ))}
      </Slot>
      <Slot {...slot("z", jk, heights.forward)}>
        {known("z", (values) => (
          <Matrix
            label={words.tensors.z}
            family={zFamily}
            values={values}
            inputs={neurons + 1}
            outputs={outputs}
            firstOutput={0}
            height={heights.forward}
          />
        ))}
      </Slot>
      <Slot {...slot("tau", ["k"], heights.forward)}>
        {known("tau", (values) => (
          <Productions label={words.tensors.tau} family={tauFamily} values={values} height={heights.forward} />
        ))}
      </Slot>
      <Slot {...slot("yHat", ["k"], heights.forward)}>
        {known("yHat", (values) => (
          <Predictions
            label={words.tensors.yHat}
            family={predictionFamily}
            values={values}
            truth={tensorOf(trace, "y")}
            answer={trace.samples[0] === undefined ? 0 : answerOf(trace.samples[0].forward)}
            height={heights.forward}
          />
        ))}
      </Slot>
      <Slot {...slot("deltaHid", ["j"], heights.backward)}>
        {known("deltaHid", (values) => (
          <Errors
            label={words.tensors.deltaHid}
            family={hidErrorFamily}
            values={values}
            first={1}
            height={heights.backward}
          />
        ))}
      </Slot>
      <Slot {...slot("dTauDSigma", jk, heights.backward)}>
        {known("dTauDSigma", (values) => (
          <Matrix
            label={words.tensors.dTauDSigma}
            family={linkFamily}
            values={values}
            inputs={neurons}
            outputs={outputs}
            firstOutput={0}
            biased={false}
            outputMargin={errorMargin}
            height={heights.backward}
          />
        ))}
      </Slot>
      <Slot {...slot("deltaOut", ["k"], heights.backward)}>
        {known("deltaOut", (values) => (
          <Errors
            label={words.tensors.deltaOut}
            family={outErrorFamily}
            values={values}
            first={0}
            height={heights.backward}
          />
        ))}
      </Slot>
      <Slot {...slot(gradW, ij, heights.lower)} className="slot-gradW">
        {known(gradW, image(gradW))}
      </Slot>
      <Slot {...slot(gradZ, jk, heights.lower)} className="slot-gradZ">
        {known(gradZ, (values) => (
          <Matrix
            label={words.tensors[gradZ]}
            family={gradZ === "gradZ" ? gradFamily : batchFamily}
            values={values}
            inputs={neurons + 1}
            outputs={outputs}
            firstOutput={0}
            inputMargin={hiddenMargin}
            outputMargin={errorMargin}
            height={heights.lower}
          />
        ))}
      </Slot>
      <Slot {...slot("corrW", ij, heights.lower)}>{known("corrW", image("corrW"))}</Slot>
      <Slot {...slot("corrZ", jk, heights.lower)}>
        {known("corrZ", (values) => (
          <Matrix
            label={words.tensors.corrZ}
            family={corrFamily}
            values={values}
            inputs={neurons + 1}
            outputs={outputs}
            firstOutput={0}
            height={heights.lower}
          />
        ))}
      </Slot>
      <CorrectionPanel cost={cost} />
    </div>
  );
}
