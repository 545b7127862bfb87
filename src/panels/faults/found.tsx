import { useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import type { Conditions } from "../../course/faults/conditions.ts";
import type { FaultId } from "../../course/faults/fault-id.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { EmptyChart } from "../../figures/empty-chart.tsx";
import { faultsProse } from "../../formulas/faults-prose.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import type { ProgramNews } from "../../worker/protocol/programs.ts";
import { judgedRun } from "./outcome.ts";
import { ProgramCurves } from "./program-curves.tsx";
import { Tensors } from "./tensors.tsx";
import { useRun } from "./use-run.ts";
import { faultsWords } from "./words.ts";

const moments = ["before", "now"] as const;

/** The mean cost of a network that answers every image alike, each digit with a tenth: Σ_k (ŷ_k − y_k)², and −log ŷ_r. */
const blindCost = { sigmoid: 9 * 0.1 ** 2 + 0.9 ** 2, softmax: Math.log(10) } as const;

/** Before the run: what will happen, and the axes on which both costs will be drawn. */
function Before({ conditions }: { readonly conditions: Conditions }) {
  const words = useWords(faultsWords);
  const language = useStore((state) => state.view.language);
  const blind = blindCost[conditions.conventions.output];
  return (
    <>
      <div className="faults-before">
        {words.before.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <EmptyChart
        total={conditions.samples}
        top={1.25 * blind}
        mark={{ y: blind, name: words.blind(numberText(blind, { digits: 2, language })) }}
        xLabel={words.samplesSeen}
        yLabel={words.quantities.cost}
        formatX={(value) => countText(value, language)}
        formatY={(value) => numberText(value, { digits: 3, language })}
        height={300}
      />
      <p className="faults-small">{words.afterCurves}</p>
    </>
  );
}

interface FoundProps {
  readonly fault: FaultId;
  readonly predicted: boolean;
  readonly conditions: Conditions;
}

/** The curves, the tensor in which it shows first, and what gives the fault away. */
export function Found({ fault, predicted, conditions }: FoundProps) {
  const words = useWords(faultsWords);
  const news = useRun(fault, "prediction");
  const [moment, choose] = useState<(typeof moments)[number]>("before");
  const prose = useWords(faultsProse);
  const language = useStore((state) => state.view.language);
  const [right, faulty] = news?.ones ?? [];
  // A run that was predicted elsewhere shows nothing here before a prediction.
  if (news === null || !predicted || right === undefined || faulty === undefined) {
    return <Before conditions={conditions} />;
  }
  const speed = (one: ProgramNews): string =>
    one.perSecond === null ? "–" : countText(Math.round(one.perSecond), language);
  return (
    <>
      <ProgramCurves ones={news.ones} />
      {faulty.fault !== null && (
        <p role="alert" className="faults-diverged">
          {words.diverged(countText(faulty.seen, language))}
        </p>
      )}
      <section className="faults-tensors" aria-labelledby="faults-tensors">
        <h3 id="faults-tensors">{words.showsFirst}</h3>
        <Choice
          label={words.moment}
          value={moment}
          options={moments.map((value) => ({ value, label: words.moments[value] }))}
          onChange={choose}
        />
        <Tensors fault={fault} right={right[moment] ?? null} faulty={faulty[moment] ?? null} />
      </section>
      {judgedRun(news) !== null && (
        <section className="faults-betrays" aria-labelledby="faults-betrays">
          <h3 id="faults-betrays">{words.betrays}</h3>
          <p>
            <Sentence source={prose[fault].betrays} chapter="P" />
          </p>
          <h3>{words.checkTitle}</h3>
          <p>
            <Sentence source={prose[fault].check} chapter="P" />
          </p>
        </section>
      )}
      <p className="faults-small number">{words.speed(speed(right), speed(faulty))}</p>
    </>
  );
}
