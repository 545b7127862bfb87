import { useMemo } from "react";
import { answerOf, predictionOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import { width } from "../../core/network.ts";
import { at, type Tensor } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { ComparisonKey } from "../../course/equations/comparison.ts";
import { DivergingBars } from "../../figures/diverging-bars.tsx";
import { ScaleLegend } from "../../figures/scale-legend.tsx";
import { type SignedScale, signedScale } from "../../figures/scales.ts";
import { SignedImage } from "../../figures/signed-image.tsx";
import { WeightMatrix } from "../../figures/weight-matrix.tsx";
import { MathName } from "../../formulas/math-name.tsx";
import { AxisLegend } from "../../stage/axis-legend.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useLinks, usePass } from "../../stage/pass-context.tsx";
import { type StageTensor, tensorOf } from "../../stage/tensors.ts";
import { Neurons, Predictions, Productions } from "../../stage/vector-figures.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { norm } from "./norms.ts";
import { compareWords } from "./words.ts";

/** Above this many hidden neurons coloured cells take the place of bars. */
const mostBars = 64;

interface RowFiguresProps {
  readonly row: ComparisonKey;
  /** The variant that this column shows; both are needed for the scale that they share. */
  readonly output: OutputKind;
  readonly traces: Readonly<Record<OutputKind, Trace>>;
}

/** One variant's numbers for one row, drawn to the scale that both variants share. Within a PassProvider of its trace. */
export function RowFigures({ row, output, traces }: RowFiguresProps) {
  const trace = traces[output];
  switch (row) {
    case "productions":
      return <Sums trace={trace} />;
    case "activation":
      return <Answers trace={trace} />;
    case "cost":
      return <Cost trace={trace} />;
    case "deltaOut":
      return <ErrorBars tensor="deltaOut" first={0} height={210} traces={traces} trace={trace} />;
    case "deltaHid":
      return <ErrorBars tensor="deltaHid" first={1} height={250} traces={traces} trace={trace} />;
    case "gradient":
      return <Gradients traces={traces} trace={trace} />;
    case "correction":
      return <Corrections trace={trace} />;
    default:
      return null;
  }
}

/** Whether a row has numbers of its own. */
export function hasFigures(row: ComparisonKey): boolean {
  return ["productions", "activation", "cost", "deltaOut", "deltaHid", "gradient", "correction"].includes(row);
}

function Sums({ trace }: { readonly trace: Trace }) {
  const words = useWords(compareWords);
  const tau = tensorOf(trace, "tau");
  return tau === null ? null : (
    <Productions label={words.names.tau} family={{ symbol: "tau" }} values={tau} height={210} />
  );
}

function Answers({ trace }: { readonly trace: Trace }) {
  const words = useWords(compareWords);
  const { format } = usePass();
  const pass = trace.samples[0];
  if (pass === undefined) return null;
  const answer = answerOf(pass.forward);
  const predicted = predictionOf(pass.forward);
  return (
    <>
      <Predictions
        label={words.names.yHat}
        family={{ symbol: "yHat" }}
        values={predicted}
        truth={tensorOf(trace, "y")}
        answer={answer}
        height={210}
      />
      <p className="compare-number number">{words.answer(answer, format(at(predicted, answer)))}</p>
    </>
  );
}

function Cost({ trace }: { readonly trace: Trace }) {
  const words = useWords(compareWords);
  const { format } = usePass();
  return (
    <p className="compare-number number">
      {words.cost} {trace.spec.output === "softmax" ? "C" : "ℰ"} = <strong>{format(trace.update?.costBefore)}</strong>
    </p>
  );
}

interface SharedProps {
  readonly traces: Readonly<Record<OutputKind, Trace>>;
  readonly trace: Trace;
}

/** A signed scale that holds a tensor of both variants: what is small beside the other's is seen to be. */
function useSharedScale(traces: SharedProps["traces"], tensor: StageTensor): SignedScale {
  return useMemo(
    () => signedScale(tensorOf(traces.sigmoid, tensor) ?? [], tensorOf(traces.softmax, tensor) ?? []),
    [traces, tensor],
  );
}

interface ErrorBarsProps extends SharedProps {
  readonly tensor: "deltaOut" | "deltaHid";
  readonly first: 0 | 1;
  readonly height: number;
}

function ErrorBars({ tensor, first, height, traces, trace }: ErrorBarsProps) {
  const words = useWords(compareWords);
  const label = words.names[tensor];
  const links = useLinks(label);
  const { beside, brief } = usePass();
  const scale = useSharedScale(traces, tensor);
  const values = tensorOf(trace, tensor);
  if (values === null) return null;
  const family = { symbol: tensor } as const;
  const written = height / values.length >= 12;
  return (
    <>
      {values.length > mostBars ? (
        <Neurons label={label} family={family} values={values} biased={false} scale={scale} height={height} />
      ) : (
        <>
          <FigureBoundary of={values}>
            <DivergingBars
              {...links}
              family={family}
              values={values}
              first={first}
              scale={scale}
              format={beside}
              valued={written}
              indexed={written}
              height={height}
            />
          </FigureBoundary>
          <AxisLegend domain={[-scale.extent, scale.extent]} format={brief} label={words.oneScale} />
        </>
      )}
      <Norm tensor={tensor} values={values} />
    </>
  );
}

function Gradients({ traces, trace }: SharedProps) {
  const words = useWords(compareWords);
  const { brief } = usePass();
  const neurons = width(trace.spec, 1);
  const neuron = useStore((state) => Math.min(state.view.neuron, neurons));
  const scaleZ = useSharedScale(traces, "gradZ");
  const scaleW = useSharedScale(traces, "gradW");
  const ofNeuron = words.ofNeuron(words.names.gradW, neuron);
  const linksZ = useLinks(words.names.gradZ);
  const linksW = useLinks(ofNeuron);
  const [z, w] = [tensorOf(trace, "gradZ"), tensorOf(trace, "gradW")];
  if (z === null || w === null) return null;
  return (
    <div className="compare-gradients">
      <div>
        <FigureBoundary of={z}>
          <WeightMatrix
            {...linksZ}
            family={{ symbol: "gradZ" }}
            values={z}
            scale={scaleZ}
            inputs={neurons + 1}
            outputs={width(trace.spec, 2)}
            firstOutput={0}
            flipped
            ratio={Math.min(1, 24 / neurons)}
          />
        </FigureBoundary>
        <ScaleLegend scale={scaleZ} format={brief} label={words.oneScale} />
        <Norm tensor="gradZ" values={z} />
      </div>
      <div className="compare-image">
        <FigureBoundary of={w}>
          <SignedImage {...linksW} symbol="gradW" values={w} scale={scaleW} neuron={neuron} neurons={neurons} />
        </FigureBoundary>
        <ScaleLegend scale={scaleW} format={brief} label={words.oneScale} />
        <Norm tensor="gradW" values={w} />
      </div>
    </div>
  );
}

function Corrections({ trace }: { readonly trace: Trace }) {
  const words = useWords(compareWords);
  const { format } = usePass();
  const [z, w] = [tensorOf(trace, "corrZ"), tensorOf(trace, "corrW")];
  if (z === null || w === null) return null;
  return (
    <>
      <Norm tensor="corrZ" values={z} />
      <Norm tensor="corrW" values={w} />
      <p className="compare-number number">
        {words.costAfter} = <strong>{format(trace.update?.costAfter)}</strong>
      </p>
    </>
  );
}

/** ‖t‖ of one tensor. */
function Norm({ tensor, values }: { readonly tensor: StageTensor; readonly values: Tensor }) {
  const { trace, format } = usePass();
  return (
    <p className="compare-number number" data-norm={tensor}>
      ‖<MathName symbol={tensor} cost={trace.spec.output === "softmax" ? "C" : "ℰ"} />‖ ={" "}
      <strong>{format(norm(values))}</strong>
    </p>
  );
}
