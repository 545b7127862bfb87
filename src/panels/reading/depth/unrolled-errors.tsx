import { norm } from "../../../core/norms.ts";
import type { Tensor } from "../../../core/tensor.ts";
import type { Trace } from "../../../core/trace.ts";
import { unrolledErrors } from "../../../core/unrolled-errors.ts";
import { numberText } from "../../../course/writing/numbers.ts";
import { SparkBars } from "../../../figures/spark-bars.tsx";
import { Formula } from "../../../formulas/formula.tsx";
import { useStore, useWords } from "../../../store/store.ts";
import { depthWords } from "./words.ts";

/** Neurons of a layer that are drawn, at most. */
const mostDrawn = 30;

/** G5 on the tensors of the sample shown, from the output down: what comes back, times the slope, is the next error. */
export function UnrolledErrors({ trace }: { readonly trace: Trace }) {
  const words = useWords(depthWords);
  const layers = unrolledErrors(trace, 0);
  const output = trace.samples[0]?.backward?.deltas.at(-1);
  if (layers.length === 0 || output === undefined) return null;
  const m = trace.spec.sizes.length - 1;
  const widest = Math.max(...layers.map(({ delta }) => delta.length));
  return (
    <section aria-label={words.unrolled}>
      <h4>{words.unrolled}</h4>
      <ol className="depth-steps">
        <li>
          <p className="depth-note">{words.start}</p>
          <Link tex={`\\delta^{${m}}`} values={output} said="" />
        </li>
        {layers.map(({ h, returned, slopes, delta }) => (
          <li key={h}>
            <p className="depth-note">{words.from(h)}</p>
            <Link
              tex={`\\textstyle\\sum_l w^{${h + 1}}_{jl}\\,\\delta^{${h + 1}}_l`}
              values={returned}
              said={words.returned}
            />
            <Link tex={`g'(a^{${h}}_j)`} values={slopes} said={words.slope} largest={0.25} />
            <Link tex={`\\delta^{${h}}_j`} values={delta} said={words.product} />
          </li>
        ))}
      </ol>
      {widest > mostDrawn && <p className="depth-note">{words.cut(mostDrawn, widest)}</p>}
    </section>
  );
}

interface LinkProps {
  readonly tex: string;
  readonly values: Tensor;
  readonly said: string;
  /** The size that the bars are drawn to; by default that of the largest value. */
  readonly largest?: number;
}

/** One tensor: its formula, its bars, its length. */
function Link({ tex, values, said, largest }: LinkProps) {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const most = largest ?? values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return (
    <div className="depth-link">
      <span className="depth-link-name">
        <Formula tex={tex} spoken /> <span className="depth-note">{said}</span>
      </span>
      <SparkBars values={values.slice(0, mostDrawn)} largest={most} />
      <span className="number">‖·‖ = {numberText(norm(values), { digits, language })}</span>
    </div>
  );
}
